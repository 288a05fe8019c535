package uk.letterbox.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.journal.Overview;
import uk.letterbox.journal.Overview.OpenAlert;
import uk.letterbox.spool.Spool;

class WatchesTest {

    private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE / 2;

    private Journal journal;
    private AlertBox box;
    private Overview overview;
    private Spool spool;

    @BeforeEach
    void open(@TempDir Path home) {
        journal = Journal.open(JournalLocation.in(home));
        box = new AlertBox(journal);
        overview = new Overview(journal);
        spool = new Spool(home.resolve("spool"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void a_full_disk_stops_the_intake_and_is_said_once() throws IOException {
        spool.prepare();
        DiskWatch watch = new DiskWatch(spool, box, MORE_THAN_ANY_DISK);

        watch.look();
        watch.look();

        assertThat(overview.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo("disk-low");
            assertThat(alert.count()).isEqualTo(1);
            assertThat(alert.text()).contains("nothing is taken in");
        });
    }

    @Test
    void a_disk_with_room_ends_the_alert_of_an_earlier_run() throws IOException {
        spool.prepare();
        new DiskWatch(spool, box, MORE_THAN_ANY_DISK).look();

        DiskWatch watch = new DiskWatch(spool, box, 1);
        watch.look();

        assertThat(overview.alerts()).isEmpty();
    }

    @Test
    void a_spool_that_cannot_be_asked_counts_as_full() throws IOException {
        DiskWatch watch = new DiskWatch(spool, box, 1);

        watch.look();
        assertThat(overview.alerts()).extracting(OpenAlert::kind).containsExactly("disk-low");

        spool.prepare();
        watch.look();
        assertThat(overview.alerts()).isEmpty();
    }

    @Test
    void a_low_disk_is_well_again_only_with_a_fifth_more_than_the_threshold() throws IOException {
        DiskWatch watch = new DiskWatch(spool, box, freeOfThisDisk() / 10 * 9);
        watch.look();

        spool.prepare();
        watch.look();
        assertThat(overview.alerts()).hasSize(1);
        DiskWatch another = new DiskWatch(spool, box, freeOfThisDisk() / 10 * 9);
        another.look();

        assertThat(overview.alerts()).isEmpty();
    }

    private static long freeOfThisDisk() throws IOException {
        return new Spool(Path.of("")).free();
    }

    @Test
    void a_failing_door_is_an_alert_until_it_works_again() {
        DoorAlerts doors = new DoorAlerts(box);

        doors.failing("demo", "the inbox cannot be read");
        assertThat(overview.alerts()).extracting(OpenAlert::text).containsExactly("the inbox cannot be read");

        doors.working("demo");
        assertThat(overview.alerts()).isEmpty();
    }

    @Test
    void files_that_wait_are_an_alert_of_their_own_beside_that_of_their_door() {
        DoorAlerts doors = new DoorAlerts(box);

        doors.failing("demo", "the inbox cannot be read");
        doors.waiting("demo", Optional.of("2.jpg is not there"));
        doors.working("demo");
        assertThat(overview.alerts()).extracting(OpenAlert::kind).containsExactly("files-waiting");

        doors.waiting("demo", Optional.empty());
        assertThat(overview.alerts()).isEmpty();
    }
}
