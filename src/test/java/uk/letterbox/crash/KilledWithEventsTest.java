package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.queue.Artemis;
import uk.letterbox.queue.Connector;

/**
 * The installed program, killed with SIGKILL at random instants while events stream in on every way at once: by queues of a
 * real Artemis over its own protocol and over AMQP, by a topic of a real Kafka, and by the folder; each to an agency of its
 * own. The seed is printed, and {@code -Dseed=} begins with it again.
 */
class KilledWithEventsTest {

    private static final int PORTION = 5;
    private static final int LIMIT = 600;

    /**
     * How long a history is.
     *
     * @param events of each agency
     * @param kills at least
     * @param lines of the log at most in a life that is ended in the midst of work
     * @param pause between two portions of events
     */
    private record Form(int events, int kills, int lines, Duration pause, String report) {}

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void killed_while_events_stream_in_each_is_done_once_or_lies_before_a_person_and_its_end_is_told(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        run(folder, new Form(100, 5, 100, Duration.ofMillis(400), "crash-events.json"));
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void killed_many_times_while_ten_thousand_events_stream_in_on_each_way(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        run(folder, new Form(10_000, 100, 600, Duration.ofMillis(150), "crash-events-long.json"));
    }

    private static void run(Path folder, Form form) throws Exception {
        long seed = Suite.seed();
        System.out.println("A history of events with the seed " + seed);
        KillReport report = new KillReport();
        Path home = folder.resolve("home");

        List<String> violations;
        try (Artemis artemis = Artemis.startPatient(folder.resolve("artemis"));
                Way jms = new QueueWay(artemis, Connector.Protocol.JMS);
                Way amqp = new QueueWay(artemis, Connector.Protocol.AMQP);
                Way kafka = TopicWay.open();
                Way files = new FolderWay(home)) {
            violations = killed(home, seed, List.of(jms, amqp, kafka, files), form, report);
        }

        report.write(form.report());
        System.out.println(report.table());
        assertThat(violations).isEmpty();
        assertThat(report.kills(Point.ANYWHERE)).isGreaterThanOrEqualTo(form.kills());
    }

    private static List<String> killed(Path home, long seed, List<Way> ways, Form form, KillReport report)
            throws Exception {
        Random random = new Random(seed);
        Map<String, String> agencies = new HashMap<>();
        List<Correspondence> all = new ArrayList<>();
        List<Streaming> streams = new ArrayList<>();
        for (Way way : ways) {
            agencies.put(way.agency(), lines(way));
        }
        try (Scene scene = Scene.set(home, seed, LIMIT, agencies)) {
            for (Way way : ways) {
                OtherSystem system = new OtherSystem(all.size(), random);
                Correspondence correspondence = new Correspondence(way, system.events(form.events()));
                all.add(correspondence);
                streams.add(Streaming.start(way, system.withRepeats(correspondence.events()), PORTION, form.pause()));
            }
            List<String> unexpected =
                    new EventsHistory(scene, all, streams, report, random).live(form.kills(), form.lines());
            return Suite.verdict(scene, seed, unexpected, new EventsWitness(all, scene.letmc()::state), report);
        } finally {
            streams.forEach(Streaming::close);
        }
    }

    private static String lines(Way way) {
        return "doors: { events: " + way.door() + " }\nleads: { types: { LettingsApplicant: LettingsApplicant } }\n";
    }
}
