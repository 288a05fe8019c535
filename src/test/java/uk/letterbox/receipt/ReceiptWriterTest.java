package uk.letterbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.HandClock;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.journal.OneJournal;
import uk.letterbox.journal.Receipts;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.journal.WakeUp;

/** A shoot is on one receipt, whenever its files came. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ReceiptWriterTest {

    private static final String BLOCKED = "sales/blocked";

    @TempDir
    Path folder;

    private final JournalLocation database;
    private final HandClock clock = new HandClock();
    private final Ids ids = new Ids();
    private Journal journal;
    private ReceiptWriter writer;

    ReceiptWriterTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        journal = Journal.open(database, clock);
        writer = new ReceiptWriter(
                new Receipts(journal),
                (agency, group) -> new ReceiptPlace(group.equals(BLOCKED) ? folder.resolve("a file") : folder, group),
                Duration.ofDays(90),
                ZoneOffset.UTC,
                id -> Optional.empty());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void a_shoot_over_midnight_is_on_the_receipt_of_its_first_day_beside_another_of_that_day() throws Exception {
        Instant now = Instant.ofEpochMilli(journal.now());
        Instant midnight = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS);
        clock.advance(Duration.between(now, midnight).toMillis() - 50 * 60_000);
        offer("early.jpg", InShoot.LAST);
        clock.advance(10 * 60_000);
        offer("before.jpg", InShoot.MORE_MAY_COME);
        clock.advance(45 * 60_000);
        offer("after.jpg", InShoot.LAST);
        offer("next day.jpg", InShoot.LAST);

        writer.writeDue();

        String first = midnight.minusSeconds(1).toString().substring(0, 10) + "-sales-BS8-12";
        String second = midnight.toString().substring(0, 10) + "-sales-BS8-12";
        assertThat(files()).containsExactly(first + ".csv", first + ".html", second + ".csv", second + ".html");
        assertThat(Files.readAllLines(folder.resolve(first + ".csv")))
                .extracting(line -> line.split(",")[0])
                .containsExactly("file", "early.jpg", "before.jpg", "after.jpg");
        assertThat(folder.resolve(first + ".html")).content().contains("23:10", "23:20", "Of 2 files: 2 refused.");
        assertThat(Files.readAllLines(folder.resolve(second + ".csv"))).hasSize(2);
        assertThat(new ShootBook(journal).shoots("", 10, ""))
                .extracting(shoot -> writer.page(shoot).getFileName().toString())
                .containsExactly(second + ".html", first + ".html", first + ".html");
    }

    @Test
    void a_shoot_that_began_before_receipts_are_kept_is_on_none() throws Exception {
        offer("old.jpg", InShoot.MORE_MAY_COME);
        clock.advance(30 * 60_000);
        offer("older than it seems.jpg", InShoot.LAST);
        clock.advance(Duration.ofDays(90).toMillis() - 10 * 60_000);
        offer("new.jpg", InShoot.LAST);

        writer.writeDue();

        assertThat(files()).hasSize(2);
    }

    @Test
    void a_receipt_that_cannot_be_written_stays_due_and_keeps_no_other_one_back() throws Exception {
        Files.createFile(folder.resolve("a file"));
        offer(BLOCKED, "blocked.jpg", InShoot.LAST);
        clock.advance(1_000);
        offer("other.jpg", InShoot.LAST);

        assertThatThrownBy(writer::writeDue).isInstanceOf(IOException.class);

        assertThat(files()).hasSize(3);
        assertThat(new Receipts(journal).due(10)).singleElement().satisfies(due -> assertThat(due.group())
                .isEqualTo(BLOCKED));
    }

    private void offer(String name, InShoot inShoot) {
        offer("sales/BS8-12", name, inShoot);
    }

    private void offer(String group, String name, InShoot inShoot) {
        String id = ids.arrival();
        Proposal refuse = new Proposal.Refuse("No picture.");
        Offer offer = new Offer(id, "demo", "drop", name, group, "source of " + id, id, 1, refuse);
        new Arrivals(journal, new OneJournal.PlainNames(), ids, new WakeUp()).accept(List.of(offer.in(inShoot)));
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
