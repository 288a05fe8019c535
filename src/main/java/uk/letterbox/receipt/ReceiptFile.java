package uk.letterbox.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.delivery.DeliveryState;

/** Writes receipts as CSV (RFC 4180) that a spreadsheet opens without carrying out anything in it. */
public final class ReceiptFile {

    private static final String HEADER = "file,outcome,state,reason,letmcId,time";
    private static final String LINE_END = "\r\n";
    /** A field that begins with one of these is a formula to a spreadsheet. */
    private static final String FORMULA = "=+-@\t\r";

    private ReceiptFile() {}

    /**
     * Writes {@code <date>-<side>-<id>.csv} anew; whoever reads it meanwhile sees the old or the new one, whole.
     *
     * @param group {@code <side>/<id>}; empty for files outside of any property's folder
     * @return the file
     */
    public static Path write(Path folder, LocalDate date, String group, List<ReceiptLine> lines) throws IOException {
        Path file = folder.resolve(date + "-" + ReceiptName.of(group) + ".csv");
        Path partial = folder.resolve("." + file.getFileName() + ".part");
        String text = Stream.concat(Stream.of(HEADER), lines.stream().map(ReceiptFile::line))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
        Files.createDirectories(folder);
        Files.deleteIfExists(partial);
        Files.writeString(partial, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(ReceiptLine line) {
        return Stream.of(
                        line.file(),
                        line.outcome().name(),
                        line.state().map(DeliveryState::name).orElse(""),
                        line.reason().orElse(""),
                        line.letmcId().orElse(""),
                        line.time().toString())
                .map(ReceiptFile::field)
                .collect(Collectors.joining(","));
    }

    private static String field(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String harmless = formula ? "'" + value : value;
        boolean quoted = harmless.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
