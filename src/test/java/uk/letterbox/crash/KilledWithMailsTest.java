package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Mails;
import uk.letterbox.mailbox.PostOffice;
import uk.letterbox.simulator.Fault;

/**
 * The installed program, killed with SIGKILL at random instants while mails come into its mailbox and are moved out of it.
 * The seed is printed, and {@code -Dseed=} begins with it again.
 */
class KilledWithMailsTest {

    private static final String AGENCY = "demo";
    private static final int LIMIT = 600;
    private static final int PORTION = 3;
    private static final Duration SENT_WITHIN = Duration.ofMinutes(1);
    private static final String FAULTS = "createLead:after:reset:0.05,createLead:before:500:0.03";

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void killed_while_mails_come_in_each_has_one_end_and_each_lead_is_there_at_most_once(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        run(folder, 60, 4, 40, Duration.ofMillis(500));
    }

    @Test
    @Tag("long")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void killed_many_times_while_thousands_of_mails_come_in(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        run(folder, 3_000, 60, 300, Duration.ofMillis(400));
    }

    /**
     * @param kills at least
     * @param lines of the log at most in a life that is ended in the midst of work
     * @param pause between two portions of mails
     */
    private static void run(Path folder, int mails, int kills, int lines, Duration pause) throws Exception {
        long seed = Suite.seed();
        System.out.println("A history of mails with the seed " + seed);
        KillReport report = new KillReport();

        List<String> violations = killed(folder.resolve("home"), seed, mails, kills, lines, pause, report);

        report.write("crash-mails.json");
        System.out.println(report.table());
        assertThat(violations).isEmpty();
        assertThat(report.kills(Point.ANYWHERE)).isGreaterThanOrEqualTo(kills);
    }

    private static List<String> killed(
            Path home, long seed, int count, int kills, int lines, Duration pause, KillReport report) throws Exception {
        Enquirers enquirers = new Enquirers(new Random(seed));
        List<Written> mails = enquirers.mails(count);
        try (PostOffice post = PostOffice.open();
                Scene scene = Scene.set(home, seed, LIMIT, Map.of(AGENCY, lines(post)));
                Streaming streaming = Streaming.start(
                        messages -> deliver(post, messages), enquirers.sending(mails), PORTION, pause)) {
            scene.settings().put("MAIL_PASSWORD", PostOffice.PASSWORD);
            scene.letmc().setFaults(Fault.parse(FAULTS));
            MailsWitness witness = new MailsWitness(mails, post);
            Lives lives = new Lives(scene, report, enquirers.random());
            for (int dead = 0; dead < kills || streaming.goesOn(); dead++) {
                lives.one(lines, streaming::goesOn);
            }
            streaming.end(SENT_WITHIN);
            scene.letmc().setFaults(List.of());
            lives.last(progress ->
                    progress.nothingOpen() && progress.arrivals() >= witness.offered() && post.count("INBOX") == 0);
            return Suite.verdict(scene, seed, lives.unexpected(), witness, report);
        }
    }

    private static void deliver(PostOffice post, List<String> messages) throws Exception {
        for (String message : messages) {
            post.deliver(message.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String lines(PostOffice post) {
        return Mails.AGENCY_LINES.replace("mail: {", "mail: { imap: [ " + post.mailbox("since: 1d, move: {}") + " ],");
    }
}
