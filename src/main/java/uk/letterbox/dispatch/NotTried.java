package uk.letterbox.dispatch;

import uk.letterbox.letmc.Answer;

/** A claimed call is not made; nothing has been sent. */
final class NotTried extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private NotTried(Answer answer, String message) {
        super(message);
        this.answer = answer;
    }

    /** The claim is older than a claim may be when it is sent: its process was held up, and its slot may be another's. */
    static NotTried claimTooOld(long millis) {
        String reason = "The claim was " + millis + " ms old when it came to be sent; it is claimed anew";
        return new NotTried(new Answer.NotApplied(reason), reason);
    }

    /** Its bytes are not what was taken in. */
    static NotTried bytesDamaged(String arrival) {
        String reason =
                "The spooled bytes of " + arrival + " are missing or changed, so nothing was sent. Restore the file"
                        + " in the spool folder and replay, or discard and drop it again";
        return new NotTried(new Answer.Refused(0, reason), reason);
    }

    /** What was asked cannot be read any more. */
    static NotTried errandGone(String errand) {
        String reason = "What " + errand + " asks cannot be read in the folder errands, so nothing was sent; ask again";
        return new NotTried(new Answer.Refused(0, reason), reason);
    }

    /** What it means for the delivery. */
    Answer answer() {
        return answer;
    }
}
