package uk.letterbox.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.journal.TagProof;
import uk.letterbox.letmc.Answer;
import uk.letterbox.letmc.Listing;

/**
 * After reading back: found is delivered; "not there" is believed when a second look, a settle time later, agrees, and
 * then it costs an attempt; what the listing cannot tell a person decides.
 */
final class AfterReadBack implements AfterCall {

    static final int MOST_ATTEMPTS = 8;
    private static final long PATIENCE = 24 * 3_600_000L;

    private final long settle;
    private final BackOff sends;
    private final BackOff reads;

    /**
     * @param settle milliseconds between the two looks
     */
    AfterReadBack(long settle, BackOff sends, BackOff reads) {
        this.settle = settle;
        this.sends = sends;
        this.reads = reads;
    }

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        Listing listing = Listing.of(answer.body()).orElseThrow();
        Delivery delivery = facts.delivery().orElseThrow();
        Match match = Match.of(delivery, listing.items(), facts.tag(), facts.before(), facts.since());
        List<Lesson> lessons = new ArrayList<>(List.of(new Lesson.OperationWorked()));
        if (!listing.whole() && !byTag(match)) {
            return new Consequence(
                    new Step.Unconfirmed("The property lists more than one page" + Listed.ADVICE), lessons);
        }
        if (match instanceof Match.Found found) {
            lessons.add(Listed.of(listing, delivery));
            found.tag().map(Lesson.TagSeen::new).ifPresent(lessons::add);
            return new Consequence(
                    new Step.Delivered(Optional.of(found.letmcId()).filter(id -> !id.isEmpty())), lessons);
        }
        if (match instanceof Match.Unclear unclear) {
            lessons.add(Listed.of(listing, delivery));
            return new Consequence(new Step.Unconfirmed(unclear.reason() + Listed.ADVICE), lessons);
        }
        return notThere(facts, delivery, listing, lessons);
    }

    /** What was found by its tag is there, however much of the listing was seen; a count needs all of it. */
    private static boolean byTag(Match match) {
        return match instanceof Match.Found found && !found.tag().equals(Optional.of(TagProof.ABSENT));
    }

    private Consequence notThere(Facts facts, Delivery delivery, Listing listing, List<Lesson> lessons) {
        if (facts.looks() == 0) {
            return new Consequence(new Step.ReadBack(settle, 1, 0, "Not there at the first look"), lessons);
        }
        lessons.add(Listed.of(listing, delivery));
        int attempts = delivery.attempts() + 1;
        if (attempts >= MOST_ATTEMPTS) {
            return new Consequence(
                    new Step.Dead("Sent " + attempts + " times without an answer and never there afterwards"), lessons);
        }
        return new Consequence(
                new Step.Again(sends.after(attempts), attempts, "Sent without an answer and not there"), lessons);
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        if (facts.unclearAt() > 0 && facts.now() - facts.unclearAt() > PATIENCE) {
            return Consequence.of(
                    new Step.Unconfirmed("It could not be read back for a day: " + reason + Listed.ADVICE));
        }
        int failed = facts.failedReads() + 1;
        return Consequence.of(new Step.ReadBack(reads.after(failed), facts.looks(), failed, reason));
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        return Consequence.of(new Step.Unconfirmed("It cannot be read back: " + answer.reason() + Listed.ADVICE));
    }

    @Override
    public Step forbidden(String reason, Facts facts) {
        return facts.readForbidden()
                ? new Step.Unconfirmed("It cannot be read back: " + reason + Listed.ADVICE)
                : new Step.ReadBack(0, facts.looks(), facts.failedReads(), reason, true);
    }

    @Override
    public Step resumed(String reason, Facts facts) {
        return new Step.ReadBack(0, facts.looks(), facts.failedReads(), reason);
    }
}
