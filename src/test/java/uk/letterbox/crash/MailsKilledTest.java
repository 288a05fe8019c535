package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Mails;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Search;
import uk.letterbox.wiring.Office;

/** Mails of the folder through many deaths of the process. Each has one outcome, and each enquirer is at letMC at most once. */
class MailsKilledTest {

    private static final Search.Page ALL = new Search.Page("", "", "", 1_000_000, "");
    private static final int LIMIT = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void killed_while_mails_are_taken_each_has_one_outcome_and_each_lead_is_sent_at_most_once(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        history(home, Suite.seed(), 3, 40);
    }

    @Test
    @Tag("long")
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void killed_many_times_while_mails_are_taken_each_has_one_outcome(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        history(home, Suite.seed(), 100, 60);
    }

    private static void history(Path home, long seed, int kills, int mails) throws Exception {
        System.out.println("Mails with the seed " + seed);
        Random random = new Random(seed);
        try (Scene scene = Scene.set(home, seed, LIMIT, Map.of(DropFolder.AGENCY, Mails.AGENCY_LINES))) {
            MailFolder folder = MailFolder.of(home);
            die(scene, Duration.ZERO);
            for (int i = 0; i < kills; i++) {
                folder.put(mails, random);
                die(scene, Duration.ofMillis(random.nextLong(900)));
            }
            try (LetterboxProcess process = LetterboxProcess.start(scene, Orders.toDrain(Broken.NOTHING))) {
                assertThat(process.says(CrashingLetterbox.DRAINED, PATIENCE))
                        .as(process.said().toString())
                        .isTrue();
                assertThat(process.endsWell(PATIENCE)).isTrue();
            }
            judge(scene, folder);
        }
    }

    /** The doors open a moment before it says that it is up. */
    private static void die(Scene scene, Duration after) throws IOException, InterruptedException {
        Orders orders = new Orders(Point.ANYWHERE, 0, 0, false, Broken.NOTHING);
        try (LetterboxProcess process = LetterboxProcess.start(scene, orders)) {
            assertThat(process.says(CrashingLetterbox.UP, PATIENCE))
                    .as(process.said().toString())
                    .isTrue();
            process.lives(after);
            process.kill();
        }
    }

    private static void judge(Scene scene, MailFolder folder) throws IOException {
        Map<Object, Integer> there = new HashMap<>();
        scene.letmc().state().leads().forEach(lead -> there.merge(lead.fields().get("EmailAddress"), 1, Integer::sum));
        try (Office office = Office.open(scene.setup())) {
            List<Arrival> arrivals = office.search().arrivals(ALL);
            List<Delivery> leads = office.search().deliveries(ALL);

            List<Arrival> stopped =
                    arrivals.stream().filter(MailsKilledTest::metThreeDeaths).toList();
            assertThat(arrivals).hasSameSizeAs(folder.offered());
            assertThat(stopped).hasSizeLessThanOrEqualTo(arrivals.size() / 100);
            assertOneOutcomeEach(arrivals, folder.offered(), stopped.size());
            assertThat(leads)
                    .hasSizeBetween(
                            folder.enquirers().size() - stopped.size(),
                            folder.enquirers().size());
            assertThat(leads)
                    .allMatch(lead ->
                            lead.state() == DeliveryState.DELIVERED || lead.state() == DeliveryState.UNCONFIRMED);
            assertThat(there.values()).allMatch(times -> times == 1);
            assertThat(folder.enquirers())
                    .containsAll(there.keySet().stream().map(Object::toString).toList());
            long delivered = leads.stream()
                    .filter(lead -> lead.state() == DeliveryState.DELIVERED)
                    .count();
            assertThat((long) there.size()).isBetween(delivered, (long) leads.size());
            assertThat(office.arrivals().unknown(office.spool().idsBefore(Instant.MAX)))
                    .isEmpty();
        }
        assertThat(folder.inbox()).isEmptyDirectory();
    }

    /** By chance, it was being read each time; a person has it. */
    private static boolean metThreeDeaths(Arrival arrival) {
        return arrival.outcome() == ArrivalOutcome.QUARANTINED
                && arrival.reason().orElse("").startsWith("stopped-letterbox");
    }

    private static void assertOneOutcomeEach(List<Arrival> arrivals, List<ArrivalOutcome> offered, int stopped) {
        Map<ArrivalOutcome, Long> were = arrivals.stream()
                .filter(arrival -> !metThreeDeaths(arrival))
                .collect(Collectors.groupingBy(Arrival::outcome, Collectors.counting()));
        Map<ArrivalOutcome, Long> meant =
                offered.stream().collect(Collectors.groupingBy(fate -> fate, Collectors.counting()));
        for (ArrivalOutcome outcome : ArrivalOutcome.values()) {
            long missing = meant.getOrDefault(outcome, 0L) - were.getOrDefault(outcome, 0L);
            assertThat(Math.abs(missing)).as("%s but for %d", outcome, stopped).isLessThanOrEqualTo(stopped);
        }
    }
}
