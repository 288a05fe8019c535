package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;

import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.CallOutcome;

/**
 * Sends photos and leads from a journal under a clock of its own: answers that take their time, are lost or say 429, and
 * restarts of the program and of the machine, as a seed says. Keeps what the journal decided and when calls were made.
 */
final class ClaimsRun {

    private static final long TIMEOUT = 30_000;
    private static final int PROPERTIES = 40;

    private final Limit limit;
    private final JournalLocation location;
    private final HandClock clock = new HandClock();
    private final Random random;
    private final PriorityQueue<Call> underWay =
            new PriorityQueue<>(Comparator.comparingLong(Call::endsAt).thenComparingInt(Call::number));
    private final List<String> decisions = new ArrayList<>();
    private final List<Long> sent = new ArrayList<>();
    private final List<Long> answered = new ArrayList<>();
    private Stock stock;

    ClaimsRun(JournalLocation location, Limit limit, long seed) {
        this.location = location;
        this.limit = limit;
        this.random = new Random(seed);
        this.stock = Stock.open(location, clock).tagged().photos(200, PROPERTIES);
    }

    /** Goes on until so many calls have been claimed. */
    ClaimsRun until(int calls) {
        while (sent.size() < calls) {
            Claimed claimed = stock.claims().next(Stock.key(limit, TIMEOUT), 1 + random.nextInt(4), 4);
            claimed.claims().forEach(this::send);
            if (claimed.claims().isEmpty()) {
                decisions.add("wait " + claimed.waitMillis());
                pass(claimed.waitMillis());
            } else if (random.nextInt(150) == 0) {
                restart(random.nextInt(3) == 0);
            }
        }
        stock.close();
        return this;
    }

    /** In their order: the lane, the photo and the purpose of each claim, and each wait. */
    List<String> decisions() {
        return decisions;
    }

    long[] sent() {
        return sent.stream().mapToLong(Long::longValue).toArray();
    }

    /** Of calls without an answer the last moment at which letMC may have stamped them. */
    long[] answered() {
        return answered.stream().mapToLong(Long::longValue).toArray();
    }

    private void send(Claim claim) {
        decisions.add(claim.lane() + " " + Stock.number(claim) + " " + claim.purpose());
        boolean lost = random.nextInt(30) == 0;
        long takes = lost ? TIMEOUT : 50 + (long) (random.nextDouble() * random.nextDouble() * 20_000);
        underWay.add(new Call(sent.size(), claim, clock.elapsed() + takes, lost));
        sent.add(clock.elapsed());
    }

    private void pass(long most) {
        long wait = underWay.isEmpty() ? most : Math.min(most, underWay.peek().endsAt() - clock.elapsed());
        clock.advance(Math.max(0, wait));
        while (!underWay.isEmpty() && underWay.peek().endsAt() <= clock.elapsed()) {
            end(underWay.poll());
        }
    }

    private void end(Call call) {
        answered.add(clock.elapsed() + (call.lost() ? limit.settle() : 0));
        Transition transition = call.lost() ? lost(1_000) : answer(call.claim());
        Recorded recorded = stock.outcomes().record(call.claim(), limit, facts -> transition);
        if (!recorded.ended().isEmpty()) {
            stock.photos(1, PROPERTIES);
            if (random.nextInt(3) == 0) {
                stock.newestIsLead();
            }
        }
    }

    private Transition answer(Claim claim) {
        int dice = random.nextInt(200);
        if (dice == 0) {
            return transition(
                    CallOutcome.NOT_APPLIED, 429, new Step.Again(0, 1, "429"), new Lesson.TooMany(0, "Too many."));
        }
        return dice < 20
                ? transition(
                        CallOutcome.NOT_APPLIED, 500, new Step.Again(dice * 1_000L, 1, "500"), new Lesson.Reached())
                : transition(CallOutcome.DONE, 200, new Step.Delivered(Optional.empty()), new Lesson.Reached());
    }

    private static Transition transition(CallOutcome outcome, int status, Step step, Lesson lesson) {
        return new Transition(new CallResult(outcome, OptionalInt.of(status), "", true), step, List.of(lesson));
    }

    private static Transition lost(long delay) {
        return new Transition(
                new CallResult(CallOutcome.AMBIGUOUS, OptionalInt.empty(), "No answer.", false),
                new Step.ReadBack(delay, 0, 0, "No answer."),
                List.of());
    }

    /** What was under way has no answer any more; letMC may still stamp it for a while. */
    private void restart(boolean ofMachine) {
        underWay.forEach(call -> answered.add(clock.elapsed() + limit.settle()));
        underWay.clear();
        clock.advance(random.nextInt(5_000));
        if (ofMachine) {
            clock.reboot();
        }
        stock = stock.reopened(location);
        stock.outcomes().lost(true).stream()
                .sorted(Comparator.comparing(Claim::callId))
                .forEach(claim -> stock.outcomes().record(claim, limit, facts -> lost(2_000)));
        decisions.add(ofMachine ? "machine restarted" : "restarted");
    }

    private record Call(int number, Claim claim, long endsAt, boolean lost) {}
}
