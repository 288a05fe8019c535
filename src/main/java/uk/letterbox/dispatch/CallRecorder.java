package uk.letterbox.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.KeyBudget;
import uk.letterbox.journal.Outcomes;
import uk.letterbox.journal.Recorded;
import uk.letterbox.letmc.Answer;

/** Writes the end of a call and all that follows into the journal. */
public final class CallRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);

    private final Outcomes outcomes;
    private final Decisions decisions;
    private final Map<String, Limit> limits;
    private final Limit usual;
    private final Latency latency;
    private final CallMeter meter;

    CallRecorder(
            Outcomes outcomes, Decisions decisions, Workload workload, Limit usual, Latency latency, CallMeter meter) {
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.limits = workload.keys().stream().collect(Collectors.toUnmodifiableMap(KeyBudget::id, key -> key.budget()
                .limit()));
        this.usual = usual;
        this.latency = latency;
        this.meter = meter;
    }

    /** Records how a call ended. */
    public Recorded record(Ending ending) {
        Claim claim = ending.claim();
        if (ending.status().isPresent()) {
            latency.took(claim.budget(), (System.nanoTime() - claim.nanos()) / 1_000_000);
        }
        Recorded recorded = outcomes.record(
                claim, limits.getOrDefault(claim.budget(), usual), facts -> decisions.after(claim, ending, facts));
        meter.called(claim.agency(), claim.operation(), recorded.result().outcome());
        log(recorded);
        return recorded;
    }

    /**
     * Gives up calls that nobody will end any more; letMC may have carried them out.
     *
     * @param all because no other process can be at work on this journal
     */
    public int giveUpLost(boolean all) {
        int given = 0;
        for (Claim claim : outcomes.lost(all)) {
            Answer answer =
                    new Answer.Ambiguous("Its process ended, or lost the journal, before the answer was written down");
            record(Ending.unanswered(claim, answer));
            given++;
        }
        return given;
    }

    private static void log(Recorded recorded) {
        Claim claim = recorded.claim();
        Optional<Delivery> delivery = recorded.delivery();
        LOG.info(
                "{} {} {} {} for {}: {}{}",
                claim.agency(),
                claim.callId(),
                claim.operation(),
                recorded.result().outcome().word(),
                delivery.map(Delivery::id).or(claim::errand).orElse("the agency"),
                delivery.map(one -> one.state().name()).orElse("-"),
                recorded.result().answer().isEmpty()
                        ? ""
                        : " (" + recorded.result().answer() + ")");
    }
}
