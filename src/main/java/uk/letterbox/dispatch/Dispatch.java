package uk.letterbox.dispatch;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import org.apache.camel.Component;

import uk.letterbox.budget.Limit;
import uk.letterbox.journal.Claims;
import uk.letterbox.journal.KeyBudget;
import uk.letterbox.journal.Outcomes;
import uk.letterbox.journal.WakeUp;

/** Puts this package together: the consumer that claims and the recorder that ends. */
public final class Dispatch {

    private final CallRecorder recorder;
    private final Component component;
    private final Rounds rounds = new Rounds(System::nanoTime);

    /**
     * @param keys what is delivered with
     * @param usual the limit of calls whose key is no longer configured
     * @param resendsLeads whether an agency sends a lead again whose outcome is not known
     * @param longestSleep milliseconds after which the journal is looked at unasked, because another node may have
     *     changed it
     */
    public Dispatch(
            Claims claims,
            Outcomes outcomes,
            List<KeyBudget> keys,
            Limit usual,
            WakeUp wakeUp,
            CallMeter meter,
            Predicate<String> resendsLeads,
            RandomGenerator random,
            long longestSleep,
            boolean onlyProcess) {
        Latency latency = new Latency();
        Workload workload = new Workload(claims, keys, latency);
        Decisions decisions = new Decisions(new Purposes(usual.settle(), resendsLeads, random));
        this.recorder = new CallRecorder(outcomes, decisions, workload, usual, latency, meter);
        this.component = new JournalComponent(workload, recorder, wakeUp, rounds, longestSleep, onlyProcess);
    }

    /** The bean that records how calls ended. */
    public CallRecorder recorder() {
        return recorder;
    }

    /** Whether claiming goes on. */
    public Rounds rounds() {
        return rounds;
    }

    /** The Camel component {@code journal}. */
    public Component component() {
        return component;
    }
}
