package uk.letterbox.retention;

import java.util.List;

import uk.letterbox.journal.Amount;

/**
 * What was, or would be, let go of.
 *
 * @param spooled arrivals of which the bytes went
 * @param undecided deliveries and arrivals that were given up; their bytes are among those of {@code spooled}
 * @param refused files, and their notes
 * @param receipts and outcomes of events
 * @param calls records of calls
 * @param problems why something stayed that should have gone
 */
public record LetGo(
        Amount spooled, Amount undecided, Amount refused, Amount receipts, long calls, List<String> problems) {

    public LetGo {
        problems = List.copyOf(problems);
    }

    /** Whether there was nothing to let go of. */
    boolean nothing() {
        return spooled.count() + undecided.count() + refused.count() + receipts.count() + calls == 0;
    }

    /** For people. */
    public String text() {
        return "the bytes of " + of(spooled, "arrivals") + ", " + undecided.count() + " things nobody decided about, "
                + of(refused, "refused files") + ", " + of(receipts, "receipts and outcomes") + ", " + calls
                + " records of calls";
    }

    private static String of(Amount amount, String what) {
        return amount.count() + " " + what + " (" + amount.bytes() + " bytes)";
    }
}
