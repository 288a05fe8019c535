package uk.letterbox.receipt;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.delivery.DeliveryState;

/** A receipt as CSV (RFC 4180) that a spreadsheet opens without carrying out anything in it. */
final class ReceiptTable {

    private static final String HEADER = "file,outcome,state,reason,letmcId,time";
    private static final String LINE_END = "\r\n";
    /** A field that begins with one of these is a formula to a spreadsheet. */
    private static final String FORMULA = "=+-@\t\r";

    private ReceiptTable() {}

    static String of(Receipt receipt) {
        return Stream.concat(Stream.of(HEADER), receipt.lines().map(ReceiptTable::line))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(ReceiptLine line) {
        return Stream.of(
                        line.file(),
                        line.outcome().name(),
                        line.state().map(DeliveryState::name).orElse(""),
                        Stream.of(line.reason(), line.done())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" ")),
                        line.letmcId().orElse(""),
                        line.time().toString())
                .map(ReceiptTable::field)
                .collect(Collectors.joining(","));
    }

    private static String field(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String harmless = formula ? "'" + value : value;
        boolean quoted = harmless.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
