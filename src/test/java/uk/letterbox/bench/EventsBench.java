package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.TestLetterbox;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/**
 * Events a second from where other systems put them into the journal, beside a loop that takes the same batches, inserts
 * each event as a row of the same database, commits and lets go of it. Brokers run in this process, on the same cores.
 */
@Measurement
class EventsBench {

    private static final int RUNS = 5;
    private static final int SMALL = 32 * 256;
    private static final int PHOTOS = 600;
    private static final int BYTES = 300_000;
    private static final double GOAL = 1_000;
    private static final double GOAL_OF_PHOTOS = 50;

    private enum Database {
        SQLITE("SQLite"),
        POSTGRESQL("PostgreSQL");

        private final String words;

        Database(String words) {
            this.words = words;
        }

        /** A new one, empty. */
        JournalLocation fresh() {
            return this == SQLITE ? JournalDatabases.sqlite() : JournalDatabases.postgres();
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Stream<Arguments> wayAndDatabase() {
        return Arrays.stream(Feed.Way.values())
                .flatMap(way -> Arrays.stream(Database.values()).map(database -> Arguments.of(way, database)));
    }

    @ParameterizedTest
    @MethodSource("wayAndDatabase")
    void small_events_accepted(Feed.Way way, Database database) throws Exception {
        measure(way, database, "300 to 500 bytes", GOAL, CrmEvents.small(SMALL));
    }

    @ParameterizedTest
    @MethodSource("wayAndDatabase")
    void photo_events_accepted(Feed.Way way, Database database) throws Exception {
        Path room = Build.room("events-photos");
        List<byte[]> photos = new ArrayList<>();
        for (Path file : Shoot.of(room, PHOTOS / 20, 20, BYTES).files()) {
            photos.add(Files.readAllBytes(file));
        }
        Build.clear(room);
        measure(way, database, "photos of 300 KB", GOAL_OF_PHOTOS, CrmEvents.photos(photos));
    }

    private static void measure(Feed.Way way, Database database, String size, double goal, List<String> events)
            throws Exception {
        double[] accepted = new double[RUNS];
        double[] inserted = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Path room = Build.room("events");
            inserted[run] = insert(way, room.resolve("plain/home"), database.fresh(), events);
            accepted[run] = accept(way, room.resolve("letterbox/home"), database.fresh(), events);
            Build.clear(room);
        }
        new Figures()
                .add(Figure.atLeast(
                        "events accepted from " + way + ", " + database + ", " + size,
                        goal,
                        Figures.median(accepted),
                        "events/s",
                        "of %.0f/s received, inserted and committed in a plain loop; median of %s"
                                .formatted(
                                        Figures.median(inserted),
                                        Arrays.stream(accepted)
                                                .mapToObj("%.0f"::formatted)
                                                .collect(Collectors.joining(", ")))));
    }

    private static double insert(Feed.Way way, Path home, JournalLocation database, List<String> events)
            throws Exception {
        Files.createDirectories(home);
        List<Commit> commits = new ArrayList<>();
        try (Feed feed = way.open(home);
                Journal journal = Journal.open(database)) {
            journal.write(handle -> handle.execute("CREATE TABLE plain (id TEXT PRIMARY KEY, body TEXT NOT NULL)"));
            feed.send(events);
            feed.drain(events.size(), taken -> {
                commits.add(new Commit(taken.size(), System.currentTimeMillis()));
                journal.write(handle -> {
                    var rows = handle.prepareBatch("INSERT INTO plain (id, body) VALUES (?, ?)");
                    taken.forEach(event ->
                            rows.add(event.key(), new String(event.body(), java.nio.charset.StandardCharsets.UTF_8)));
                    return rows.execute();
                });
            });
        }
        return rate(commits, events.size());
    }

    private static double accept(Feed.Way way, Path home, JournalLocation database, List<String> events)
            throws Exception {
        Map<String, String> settings = database.embedded()
                ? Map.of()
                : Map.of(
                        "LETTERBOX_DATABASE_URL", database.url(),
                        "LETTERBOX_DATABASE_USER", database.user(),
                        "LETTERBOX_DATABASE_PASSWORD", database.password().reveal());
        Files.createDirectories(home);
        try (Feed feed = way.open(home);
                Simulator letmc = Simulator.start(SimulatorOptions.standard())) {
            feed.send(events);
            String agency = "mode: observe\ndoors: { events: { " + feed.door() + " } }\n" + CrmEvents.LEADS;
            try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, settings, agency)) {
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> count(letterbox) == events.size());
                return rate(commits(letterbox), events.size());
            }
        }
    }

    private static long count(TestLetterbox letterbox) {
        return letterbox.office().journal().read(handle -> handle.createQuery("SELECT count(*) FROM arrival")
                .mapTo(Long.class)
                .one());
    }

    private static List<Commit> commits(TestLetterbox letterbox) {
        return letterbox.office().journal().read(handle -> handle.createQuery(
                        "SELECT count(*) AS events, min(received_at) AS at FROM arrival"
                                + " WHERE outcome = 'ACCEPTED' GROUP BY batch ORDER BY at")
                .map((row, context) -> new Commit(row.getInt("events"), row.getLong("at")))
                .list());
    }

    /** From the first commit to the last, without the events of the first: each later event's whole way lies between. */
    private static double rate(List<Commit> commits, int events) {
        assertThat(commits.stream().mapToInt(Commit::events).sum()).isEqualTo(events);
        Commit first = commits.get(0);
        Commit last = commits.get(commits.size() - 1);
        return (events - first.events()) * 1e3 / (last.at() - first.at());
    }

    private record Commit(int events, long at) {}
}
