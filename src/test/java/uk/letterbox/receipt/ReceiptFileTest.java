package uk.letterbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;

class ReceiptFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @Test
    void a_receipt_has_a_line_for_each_file() throws IOException {
        ReceiptLine line = new ReceiptLine(
                "a-1",
                "01-front.jpg",
                ArrivalOutcome.ACCEPTED,
                Optional.of(DeliveryState.DELIVERED),
                Optional.empty(),
                Optional.of("Made fit: turned upright."),
                Optional.of("0004-1"),
                Instant.parse("2026-11-24T10:00:00Z"));

        Path file = write(folder.resolve("receipts"), "lettings/0004-f421-2742-3f00", List.of(line));

        assertThat(file.getFileName()).hasToString("2026-11-24-lettings-0004-f421-2742-3f00.csv");
        assertThat(file)
                .hasContent("file,outcome,state,reason,letmcId,time\r\n"
                        + "01-front.jpg,ACCEPTED,DELIVERED,Made fit: turned upright.,0004-1,2026-11-24T10:00:00Z\r\n");
    }

    @Test
    void quotes_and_line_ends_are_quoted_and_no_field_is_a_formula() throws IOException {
        Path file = write(
                folder,
                "sales/x",
                List.of(
                        refused("=HYPERLINK(\"http://example.com\").jpg", "one, two"),
                        refused("@a.jpg", "line\nbreak"),
                        refused("+1.jpg", "-2"),
                        refused("\tx.jpg", "plain")));

        assertThat(Files.readString(file))
                .contains("\"'=HYPERLINK(\"\"http://example.com\"\").jpg\",REFUSED,,\"one, two\",,")
                .contains("'@a.jpg,REFUSED,,\"line\nbreak\",")
                .contains("'+1.jpg,REFUSED,,'-2,")
                .contains("'\tx.jpg,REFUSED,,plain,");
    }

    @Test
    void a_receipt_written_again_replaces_the_one_before_and_leaves_nothing_beside_it() throws IOException {
        Files.writeString(folder.resolve(".2026-11-24-sales-x.csv.part"), "left by a crash");
        write(folder, "sales/x", List.of(refused("a", "b"), refused("c", "d")));

        Path file = write(folder, "sales/x", List.of(refused("a", "b")));

        assertThat(Files.readAllLines(file)).hasSize(2);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void a_folder_name_of_any_kind_makes_a_file_in_the_receipts_folder_alone() throws IOException {
        Path crafted = write(folder, "lettings/../../x:y", List.of());
        Path twin = write(folder, "lettings/../../x?y", List.of());
        Path longest = write(folder, "sales/" + "é".repeat(120), List.of());
        Path none = write(folder, "", List.of());

        assertThat(List.of(crafted, twin, longest, none))
                .allSatisfy(file -> assertThat(file).hasParent(folder));
        assertThat(crafted).isNotEqualTo(twin);
        assertThat(none.getFileName()).hasToString("2026-11-24-no-property.csv");
    }

    private static Path write(Path folder, String group, List<ReceiptLine> lines) throws IOException {
        Receipt receipt = new Receipt(DAY, group, List.of(new ReceiptShoot(Instant.EPOCH, false, lines)));
        return ReceiptFile.write(folder, receipt, "csv", ReceiptTable.of(receipt));
    }

    private static ReceiptLine refused(String file, String reason) {
        return new ReceiptLine(
                "a-2",
                file,
                ArrivalOutcome.REFUSED,
                Optional.empty(),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
