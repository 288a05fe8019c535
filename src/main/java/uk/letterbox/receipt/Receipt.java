package uk.letterbox.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the files of one property's folder that came on one day, or in a shoot that began on it.
 *
 * @param group {@code <side>/<id>}; empty for files outside of any property's folder
 * @param shoots what came together, in the order in which it began
 */
public record Receipt(LocalDate day, String group, List<ReceiptShoot> shoots) {

    /** Of all of them, in their order. */
    Stream<ReceiptLine> lines() {
        return shoots.stream().flatMap(shoot -> shoot.lines().stream());
    }
}
