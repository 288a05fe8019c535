package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Overview;

class PurgeCommandTest {

    private static final long LONG_AGO = 1_000_000_000_000L;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_dry_run_says_what_the_purge_then_removes(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            home.photo(DeliveryState.DELIVERED);
            home.photo(DeliveryState.DELIVERED);
            long bytes = home.asked(office -> {
                office.journal().write(handle -> handle.execute("UPDATE arrival SET received_at = 1"));
                office.journal().write(handle -> handle.execute("UPDATE delivery SET ended_at = 1"));
                return office.search().arrivals(new uk.letterbox.journal.Search.Page("", "", "", 9, "")).stream()
                        .mapToLong(uk.letterbox.arrival.Arrival::size)
                        .sum();
            });
            String young = home.photo(DeliveryState.DELIVERED);
            Path receipt = old(home.agencyHome().resolve("drop/receipts/2001-09-09-lettings-x.csv"));
            Path page = old(receipt.resolveSibling("2001-09-09-lettings-x.html"));
            Path outcome = old(home.agencyHome().resolve("events/outcomes/20010909T014640.000Z-o-1.json"));
            Path youngOutcome = OneHome.write(outcome.resolveSibling("20301224T014640.000Z-o-2.json"), "{}".getBytes());
            home.and(Letterbox.STOPPED);

            JsonNode would = home.type("purge", "--dry-run", "--json").json();
            assertThat(home.spool())
                    .isDirectoryContaining(file -> file.getFileName().toString().startsWith("a-"));
            assertThat(receipt).exists();
            home.and(letterbox);
            Said done = home.type("purge");

            assertThat(would.at("/spooled/count").asInt()).isEqualTo(2);
            assertThat(would.at("/spooled/bytes").asLong()).isEqualTo(bytes);
            assertThat(would.at("/receipts/count").asInt()).isEqualTo(3);
            assertThat(done.exitCode()).isZero();
            assertThat(receipt).doesNotExist();
            assertThat(page).doesNotExist();
            assertThat(outcome).doesNotExist();
            assertThat(youngOutcome).exists();
            assertThat(home.type("show", young).out()).contains(home.spool().toString());
            try (var files = Files.list(home.spool())) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_decided_about_is_announced_and_stays_for_now(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            Path note = old(home.agencyHome().resolve("drop/refused/1.jpg.reason.txt"));
            old(home.agencyHome().resolve("events/refused/1.json.reason.txt"));
            old(home.agencyHome().resolve("mail/refused/1.eml.reason.txt"));
            home.asked(office -> office.journal().write(handle -> handle.execute("UPDATE delivery SET ended_at = 1")));
            home.and(letterbox);

            JsonNode json = home.type("purge", "--json").json();

            assertThat(json.at("/undecided/count").asInt()).isZero();
            assertThat(json.at("/problems")).isEmpty();
            assertThat(home.state(dead)).isEqualTo(DeliveryState.DEAD);
            assertThat(note).exists();
            List<Overview.OpenAlert> alerts =
                    home.asked(office -> office.overview().alerts());
            assertThat(alerts).extracting(Overview.OpenAlert::kind).contains("kept-too-long", "refused-too-long");
            assertThat(alerts).anyMatch(alert -> alert.text().startsWith("3 refused files"));
        }
    }

    private static Path old(Path file) throws Exception {
        OneHome.write(file, "old".getBytes());
        return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochMilli(LONG_AGO)));
    }
}
