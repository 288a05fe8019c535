package uk.letterbox.dispatch;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import uk.letterbox.journal.WakeUp;

/** The component {@code journal}: {@code journal:due} gives out claims, one exchange each. */
final class JournalComponent extends DefaultComponent {

    private final Workload workload;
    private final CallRecorder recorder;
    private final WakeUp wakeUp;
    private final Rounds rounds;
    private final long longestSleep;
    private final boolean onlyProcess;

    JournalComponent(
            Workload workload,
            CallRecorder recorder,
            WakeUp wakeUp,
            Rounds rounds,
            long longestSleep,
            boolean onlyProcess) {
        this.workload = workload;
        this.recorder = recorder;
        this.wakeUp = wakeUp;
        this.rounds = rounds;
        this.longestSleep = longestSleep;
        this.onlyProcess = onlyProcess;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (!"due".equals(remaining)) {
            throw new IllegalArgumentException("There is journal:due and nothing else, not journal:" + remaining);
        }
        return new JournalEndpoint(uri, this);
    }

    JournalConsumer consumer(JournalEndpoint endpoint, org.apache.camel.Processor processor) {
        return new JournalConsumer(endpoint, processor, workload, recorder, wakeUp, rounds, longestSleep, onlyProcess);
    }
}
