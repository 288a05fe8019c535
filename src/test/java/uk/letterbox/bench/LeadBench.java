package uk.letterbox.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import uk.letterbox.MailFolder;
import uk.letterbox.Mails;
import uk.letterbox.TestLetterbox;
import uk.letterbox.mailbox.PostOffice;

/**
 * From a mail's arrival in the folder, or in a mailbox that tells of it (IDLE), to the start of its request, at the real limit
 * of 50 calls in 60 s: with nothing else to do, and behind a thousand photos. Mails come evenly, so that the calls of the
 * window are enough for all of them.
 */
@Measurement
class LeadBench {

    private static final int LEADS = 60;
    private static final int PROPERTIES = 50;
    private static final int PHOTOS = 20;
    private static final int BYTES = 50_000;

    @Test
    void from_the_folder_to_the_request() throws Exception {
        measure(Way.FOLDER);
    }

    @Test
    void from_the_mailbox_to_the_request() throws Exception {
        measure(Way.MAILBOX);
    }

    /** Where mails come in. */
    private enum Way {
        FOLDER,
        MAILBOX;

        String agencyLines(PostOffice post) {
            return this == FOLDER
                    ? Mails.AGENCY_LINES
                    : Mails.AGENCY_LINES.replace("mail: {", "mail: { imap: [ " + post.mailbox("since: 1d") + " ],");
        }

        void put(TestLetterbox letterbox, PostOffice post, Mails mail, String name) throws Exception {
            if (this == FOLDER) {
                new MailFolder(letterbox).put(name + ".eml", mail);
            } else {
                post.deliver(mail);
            }
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void measure(Way way) throws Exception {
        measure(way, "with an empty queue", 0, Duration.ofMillis(1_500));
        measure(way, "behind 1,000 photos", PHOTOS, Duration.ofSeconds(3));
    }

    private static void measure(Way way, String how, int photosEach, Duration apart) throws Exception {
        Path room = Build.room("leads");
        try (PostOffice post = PostOffice.open();
                InstalledProgram simulator = InstalledProgram.start(
                        room.resolve("simulator"), Map.of(), "simulate", "--port", "0", "--requests", "50");
                TestLetterbox letterbox =
                        start(room.resolve("home"), SendBench.simulated(simulator), way.agencyLines(post))) {
            way.put(letterbox, post, lead("first"), "first");
            await().atMost(Duration.ofMinutes(1)).until(() -> started(letterbox).size() == 1);
            if (photosEach > 0) {
                Shoot shoot = Shoot.of(room.resolve("shoot"), PROPERTIES, photosEach, BYTES);
                shoot.dropInto(letterbox.inbox());
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> letterbox.office().overview().deliveries().stream()
                                        .mapToLong(count -> count.count())
                                        .sum()
                                == shoot.files().size() + 1);
            }
            List<Long> put = put(number -> way.put(letterbox, post, lead(number), number), apart);
            await().atMost(Duration.ofMinutes(3)).until(() -> started(letterbox).size() == LEADS + 1);
            add(way + " to its request, p99, " + how, put, started(letterbox));
        }
        Build.clear(room);
    }

    private interface Putting {
        void put(String number) throws Exception;
    }

    /** When each was put there, in epoch milliseconds. */
    private static List<Long> put(Putting putting, Duration apart) throws Exception {
        List<Long> put = new ArrayList<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleAtFixedRate(
                    () -> {
                        int number = put.size();
                        put.add(System.currentTimeMillis());
                        try {
                            putting.put(Integer.toString(number));
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    },
                    0,
                    apart.toMillis(),
                    TimeUnit.MILLISECONDS);
            await().atMost(apart.multipliedBy(2L * LEADS))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> put.size() >= LEADS);
        } finally {
            clock.shutdownNow();
        }
        return put.subList(0, LEADS);
    }

    private static Mails lead(String name) {
        return Mails.enquiry().with("Email", name + "@example.com").with("Telephone", "");
    }

    /** When the requests of leads began, in the order in which the leads came. */
    private static List<Long> started(TestLetterbox letterbox) {
        return letterbox.office().journal().read(handle -> handle.createQuery(
                        "SELECT min(call.started_at) FROM call JOIN delivery ON delivery.id = call.delivery"
                                + " WHERE call.purpose = 'WRITE' AND delivery.kind = 'lead' GROUP BY delivery.arrival"
                                + " ORDER BY delivery.arrival")
                .mapTo(Long.class)
                .list());
    }

    private static void add(String how, List<Long> put, List<Long> started) throws Exception {
        double[] waited = new double[LEADS];
        for (int i = 0; i < LEADS; i++) {
            waited[i] = (started.get(i + 1) - put.get(i)) / 1e3;
        }
        java.util.Arrays.sort(waited);
        new Figures()
                .add(Figure.atMost(
                        "a lead from the " + how,
                        1.5,
                        waited[(int) Math.ceil(LEADS * 0.99) - 1],
                        "s",
                        "50 calls in 60 s, " + LEADS + " leads; median %.2f s".formatted(waited[LEADS / 2])));
    }

    private static TestLetterbox start(Path home, URI letmc, String agencyLines) throws Exception {
        return TestLetterbox.start(
                home,
                letmc,
                Map.of(
                        "LETMC_REQUESTS",
                        "50",
                        "LETMC_WINDOW",
                        "60s",
                        "LETMC_TIMEOUT",
                        "30s",
                        "MAIL_PASSWORD",
                        PostOffice.PASSWORD),
                agencyLines);
    }
}
