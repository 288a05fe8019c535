package uk.letterbox.crash;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.spool.Sha256;

/**
 * A mail that somebody writes to an agency.
 *
 * @param times how often it comes
 * @param fate what must have become of it in the end, when it came for the first time
 * @param mark who enquires
 */
record Written(String message, int times, ArrivalOutcome fate, String mark) {

    /** What the name of its arrival ends with. */
    String sum() {
        byte[] sum = Sha256.digest().digest(message.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum).substring(0, 8);
    }
}
