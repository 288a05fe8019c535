package uk.letterbox.letter;

import java.util.List;
import java.util.Optional;

import uk.letterbox.mime.Mailbox;

/**
 * One mail as people take it, whether it came itself or was forwarded.
 *
 * @param from who wrote it; empty when that cannot be read
 * @param replyTo whom answers go to
 * @param to addresses that it went to, lower case
 * @param envelope addresses that servers say it came from, lower case: of a form that puts its visitor into From, the form's
 * @param way how it came to be in the mail
 */
public record Letter(
        Optional<Mailbox> from,
        List<Mailbox> replyTo,
        List<String> to,
        List<String> envelope,
        String subject,
        Page page,
        Way way) {

    public Letter {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        envelope = List.copyOf(envelope);
    }

    /** How a letter came to be in a mail. */
    public enum Way {
        /** It is the mail. */
        ITSELF,
        /** It is a part of the mail, with headers of its own. */
        ENCLOSED,
        /** It is quoted in the text of the mail that forwards it. */
        QUOTED,
        /** A mailing list of the recipient passed it on under its own name. */
        RELAYED
    }

    /** The same letter with another page. */
    Letter with(Page other) {
        return new Letter(from, replyTo, to, envelope, subject, other, way);
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Letter";
    }
}
