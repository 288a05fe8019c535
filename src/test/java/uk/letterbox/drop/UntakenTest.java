package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.door.UploadName;

/** What lies in an inbox and cannot be taken is seen by whoever sent it, and after half an hour by the office. */
class UntakenTest {

    private static final Duration REST = Duration.ofMinutes(2);

    @TempDir
    Path home;

    private final List<Optional<String>> office = new ArrayList<>();
    private OneInbox inbox;
    private Untaken untaken;

    @BeforeEach
    void open() throws Exception {
        inbox = new OneInbox(home);
        restart();
    }

    private void restart() {
        untaken = new Untaken(inbox.folders.receipts(), "demo", REST, (door, what) -> office.add(what));
    }

    @Test
    void files_that_wait_for_the_rest_of_a_manifest_are_on_a_page_until_the_rest_is_there() throws Exception {
        inbox.drop("Shoot/1.jpg", Pictures.jpeg(1));
        inbox.drop("Shoot/manifest.csv", text("file,property\n1.jpg,BS8-12\n2.jpg,BS8-12\n"));
        inbox.settled();
        Instant now = Instant.now();

        look(now);
        assertThat(page()).doesNotExist();
        look(now.plus(REST));
        assertThat(page())
                .content()
                .contains("\nShoot\n", "lists files that are not there: 2.jpg", "waits: Shoot/1.jpg");
        inbox.drop("Shoot/2.jpg", Pictures.jpeg(2));
        inbox.settled();
        look(now.plus(REST));

        assertThat(page()).doesNotExist();
        assertThat(office).containsExactly(Optional.empty());
    }

    @Test
    void the_office_is_told_once_after_half_an_hour_and_once_when_it_is_over_also_over_a_restart() throws Exception {
        inbox.drop("Shoot/1.jpg", Pictures.jpeg(1));
        inbox.drop("Shoot/manifest.csv", text("file,property\n1.jpg,BS8-12\n2.jpg,BS8-12\n"));
        inbox.settled();
        Instant late = Instant.now().plus(Duration.ofMinutes(31));

        look(late);
        look(late.plusSeconds(60));
        restart();
        look(late.plusSeconds(120));
        inbox.drop("Shoot/2.jpg", Pictures.jpeg(2));
        inbox.settled();
        look(late.plusSeconds(180));

        assertThat(office).hasSize(3);
        assertThat(office.subList(0, 2))
                .allSatisfy(told -> assertThat(told).get().asString().contains("2 files", "Shoot", "2.jpg"));
        assertThat(office.get(2)).isEmpty();
    }

    @Test
    void files_beside_a_refused_manifest_and_cut_uploads_are_on_the_page() throws Exception {
        inbox.drop("Shoot/1.jpg", Pictures.jpeg(1));
        inbox.drop("Shoot/manifest.csv", text("file\n"));
        inbox.settled();
        inbox.taken();
        inbox.drop("lettings/BS8-12/photos/" + UploadName.of("2.jpg"), new byte[] {1});
        inbox.settled();

        look(Instant.now().plus(REST));

        assertThat(page())
                .content()
                .contains("The manifest was refused", "waits: Shoot/1.jpg")
                .contains("\nlettings/BS8-12/photos/2.jpg\n  Its upload was cut");
    }

    private void look(Instant now) {
        untaken.look(inbox.door.waiting(), now);
    }

    private Path page() {
        return inbox.folders.receipts().resolve("waiting.txt");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
