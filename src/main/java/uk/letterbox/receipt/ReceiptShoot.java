package uk.letterbox.receipt;

import java.time.Instant;
import java.util.List;

/**
 * Files that came together.
 *
 * @param beganAt when the first of them came
 * @param open whether more of them may come
 * @param lines in the order in which they came
 */
public record ReceiptShoot(Instant beganAt, boolean open, List<ReceiptLine> lines) {}
