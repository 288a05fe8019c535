package uk.letterbox.receipt;

import java.time.Instant;
import java.util.List;

import uk.letterbox.arrival.Progress;

/**
 * Files that came together.
 *
 * @param beganAt when the first of them came
 * @param open whether more of them may come
 * @param progress how far they have come; of an old set that has gone nothing is counted
 * @param lines in the order in which they came
 */
public record ReceiptShoot(Instant beganAt, boolean open, Progress progress, List<ReceiptLine> lines) {}
