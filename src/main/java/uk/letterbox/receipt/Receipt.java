package uk.letterbox.receipt;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of the files of one property's folder that came on one day.
 *
 * @param group {@code <side>/<id>}; empty for files outside of any property's folder
 * @param lines in the order in which the files came
 */
public record Receipt(LocalDate day, String group, List<ReceiptLine> lines) {}
