package uk.letterbox.erasure;

import java.util.List;

/**
 * What was erased of a person, and what was not. Ids and places alone.
 *
 * @param arrivals whose bytes were removed
 * @param discarded deliveries that waited or were unclear and will not be sent
 * @param files that were removed from folders
 * @param atLetmc deliveries that are at letMC, with letMC's id where it is known
 * @param mailboxes where mails of theirs came from
 * @param waiting files that lie in an inbox and were not taken yet
 * @param underWay deliveries that are being sent at this moment: nothing of theirs was erased
 */
public record Erased(
        List<String> arrivals,
        List<String> discarded,
        List<String> files,
        List<String> atLetmc,
        List<String> mailboxes,
        List<String> waiting,
        List<String> underWay) {

    /** Whether all was erased that can be erased here. */
    public boolean complete() {
        return waiting.isEmpty() && underWay.isEmpty();
    }
}
