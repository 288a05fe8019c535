package uk.letterbox.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/**
 * After reading the value of a custom field whose write was unclear: the same value is delivered, any other one, or none
 * to rely on, means that it is set again, for setting it twice is setting it once. The value is known here by its SHA-256.
 */
final class AfterValueRead implements AfterCall {

    private final AfterCall write = new AfterWrite();
    private final BackOff sends;

    AfterValueRead(BackOff sends) {
        this.sends = sends;
    }

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        Delivery delivery = facts.delivery().orElseThrow();
        return theSame(answer.body().toString(), delivery)
                ? Consequence.of(new Step.Delivered(Optional.empty()), new Lesson.OperationWorked())
                : again(delivery, "Sent without an answer, and the value is another one");
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        return again(facts.delivery().orElseThrow(), reason);
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        return again(facts.delivery().orElseThrow(), answer.reason());
    }

    private static boolean theSame(String read, Delivery delivery) {
        String set = ((CustomField) delivery.content()).value();
        return set.isEmpty() ? sha256(read).equals(delivery.sha256()) : read.equals(set);
    }

    private Consequence again(Delivery delivery, String reason) {
        int attempts = delivery.attempts() + 1;
        return attempts >= AfterReadBack.MOST_ATTEMPTS
                ? Consequence.of(new Step.Dead("Set " + attempts + " times without a clear answer. " + reason))
                : Consequence.of(new Step.Again(sends.after(attempts), attempts, reason));
    }

    @Override
    public Step forbidden(String reason, Facts facts) {
        return write.forbidden(reason, facts);
    }

    @Override
    public Step resumed(String reason, Facts facts) {
        return new Step.ReadBack(0, facts.looks(), facts.failedReads(), reason);
    }

    private static String sha256(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
