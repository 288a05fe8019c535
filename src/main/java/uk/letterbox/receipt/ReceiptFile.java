package uk.letterbox.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** Writes the two forms of a receipt: a table for programs and spreadsheets, and a page for people. */
final class ReceiptFile {

    private ReceiptFile() {}

    /**
     * Writes {@code <date>-<side>-<id>.<ending>} anew; whoever reads it meanwhile sees the old or the new one, whole.
     *
     * @return the file
     */
    static Path write(Path folder, Receipt receipt, String ending, String text) throws IOException {
        Path file = at(folder, receipt.day(), receipt.group(), ending);
        Path partial = folder.resolve("." + file.getFileName() + ".part");
        Files.createDirectories(folder);
        Files.deleteIfExists(partial);
        Files.writeString(partial, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path at(Path folder, LocalDate day, String group, String ending) {
        return folder.resolve(day + "-" + ReceiptName.of(group) + "." + ending);
    }
}
