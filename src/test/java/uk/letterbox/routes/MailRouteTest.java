package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.MailFolder;
import uk.letterbox.Mails;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.spool.Sha256;

/** The folder of mails: what lies in it stops nothing, and leaves it only when the journal has it. */
class MailRouteTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    private Simulator letmc;
    private TestLetterbox letterbox;
    private MailFolder folder;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        letterbox = TestLetterbox.start(home, letmc, Map.of("LETTERBOX_LARGEST_MAIL", "1MB"), Mails.AGENCY_LINES);
        folder = new MailFolder(letterbox);
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void mails_are_taken_in_the_order_in_which_they_were_put_there() throws Exception {
        TestLetterbox.Trouble trouble = letterbox.refusing("INSERT", "arrival");
        for (int i = 0; i < 5; i++) {
            Path file = folder.put(
                    (9 - i) + ".eml",
                    Mails.enquiry()
                            .with("Email", i + "@example.com")
                            .with("Telephone", "")
                            .with("Reference", "R" + i));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + i));
        }
        trouble.over();

        await().atMost(A_MINUTE).until(() -> letterbox.all(5, DeliveryState.DELIVERED));
        assertThat(letterbox.arrivals())
                .extracting(
                        arrival -> Files.readString(letterbox.office().spool().file(arrival.id()))
                                .replaceFirst(".*Property reference: (R\\d).*", "$1"))
                .containsExactly("R0", "R1", "R2", "R3", "R4");
    }

    @Test
    void a_mail_stays_at_its_door_while_the_journal_refuses_it() throws Exception {
        TestLetterbox.Trouble trouble = letterbox.refusing("INSERT", "arrival");
        Path file = folder.put("one.eml", Mails.enquiry());

        await().atMost(A_MINUTE).until(() -> letterbox.doorReports().size() == 1);
        assertThat(file).exists();
        assertThat(letterbox.arrivals()).isEmpty();
        assertThat(letterbox.office().spool().idsBefore(Instant.MAX)).hasSizeLessThanOrEqualTo(1);

        trouble.over();
        await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        await().atMost(A_MINUTE).until(folder::isEmpty);
        assertThat(letmc.state().leads()).hasSize(1);
    }

    @Test
    void folders_links_and_other_names_stop_nothing_and_stay() throws Exception {
        Files.createDirectory(folder.inbox().resolve("0 folder.eml"));
        Files.createSymbolicLink(folder.inbox().resolve("0 link.eml"), home.resolve("config-agencies/demo.yaml"));
        Files.writeString(folder.inbox().resolve("0 note.txt"), "not a mail");

        Path mail = folder.put("one.eml", Mails.enquiry());

        await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        await().atMost(A_MINUTE).until(() -> !Files.exists(mail));
        assertThat(letterbox.arrivals()).hasSize(1);
        assertThat(folder.inbox().toFile().list()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00ff00", "ffd8ffe000104a464946000101"})
    void what_is_no_mail_is_refused_beside_the_reason(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        folder.put("Ada Example.EML", bytes);

        Arrival arrival = only();
        assertThat(arrival.outcome()).isEqualTo(ArrivalOutcome.REFUSED);
        assertThat(arrival.name()).doesNotContain("Ada");
        Path refused = folder.refused().resolve("Ada Example.EML");
        await().atMost(A_MINUTE).until(() -> Files.exists(refused));
        assertThat(refused).hasBinaryContent(bytes);
        assertThat(folder.refused().resolve("Ada Example.EML.reason.txt"))
                .content()
                .contains("It is no mail");
    }

    @Test
    void a_mail_that_is_too_large_is_quarantined_by_its_beginning_and_kept_whole_beside() throws Exception {
        byte[] head = Mails.enquiry().raw();
        byte[] large = Arrays.copyOf(head, 3_000_000);
        Arrays.fill(large, head.length, large.length, (byte) 'x');

        folder.put("large.eml", large);

        Arrival arrival = only();
        assertThat(arrival.outcome()).isEqualTo(ArrivalOutcome.QUARANTINED);
        assertThat(arrival.reason().orElseThrow()).contains("too-large", "3 MB");
        assertThat(Files.size(letterbox.office().spool().file(arrival.id()))).isLessThan(300_000);
        await().atMost(A_MINUTE).until(() -> Files.exists(folder.refused().resolve("large.eml")));
        assertThat(Files.size(folder.refused().resolve("large.eml"))).isEqualTo(large.length);
        assertThat(folder.isEmpty()).isTrue();
    }

    @Test
    void what_has_stopped_three_processes_is_not_read_again_and_waits_for_a_person() throws Exception {
        byte[] mail = Mails.enquiry().raw();
        String known = MailFolderKey.of("one.eml", 1_700_000_000_000L, mail);
        letterbox
                .office()
                .journal()
                .write(handle -> handle.execute(
                        "INSERT INTO started (agency, item, process, starts) VALUES (?, ?, 'an earlier one', 3)",
                        TestLetterbox.AGENCY,
                        known));
        putWithTime("one.eml", mail, 1_700_000_000_000L);

        Arrival arrival = only();
        assertThat(arrival.outcome()).isEqualTo(ArrivalOutcome.QUARANTINED);
        assertThat(arrival.reason().orElseThrow()).contains("stopped Letterbox 3 times");
        assertThat(letterbox
                        .office()
                        .entrance()
                        .mailDoors()
                        .quarantined(TestLetterbox.AGENCY)
                        .orElseThrow()
                        .read(arrival))
                .hasValueSatisfying(
                        read -> assertThat(read.reading().enquiry().firstName()).isEmpty());
        await().atMost(A_MINUTE).until(() -> started() == 0);
    }

    @Test
    void another_mail_under_the_same_name_and_with_the_same_time_is_another_one() throws Exception {
        putWithTime("mail.eml", Mails.enquiry().raw(), 1_700_000_000_000L);
        await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 1 && folder.isEmpty());

        putWithTime(
                "mail.eml",
                Mails.enquiry()
                        .with("Email", "ida@example.com")
                        .with("Telephone", "")
                        .raw(),
                1_700_000_000_000L);

        await().atMost(A_MINUTE).until(folder::isEmpty);
        await().atMost(A_MINUTE).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(letmc.state().leads())
                .extracting(lead -> lead.fields().get("EmailAddress"))
                .containsExactlyInAnyOrder("ada@example.com", "ida@example.com");
    }

    @Test
    void of_many_mails_each_has_one_outcome() throws Exception {
        for (int i = 0; i < 90; i++) {
            folder.put(
                    i + ".eml",
                    i % 3 == 0
                            ? Mails.enquiry().headed("Auto-Submitted", "auto-replied")
                            : Mails.enquiry().with("Email", i + "@example.com").with("Telephone", ""));
        }

        await().atMost(A_MINUTE).until(folder::isEmpty);
        await().atMost(A_MINUTE).until(() -> letterbox.all(60, DeliveryState.DELIVERED));
        List<Arrival> arrivals = letterbox.arrivals();
        assertThat(arrivals).hasSize(90);
        assertThat(arrivals.stream().filter(one -> one.outcome() == ArrivalOutcome.IGNORED))
                .hasSize(30);
        assertThat(letmc.state().leads()).hasSize(60);
    }

    private void putWithTime(String name, byte[] raw, long modified) throws IOException {
        Path elsewhere = Files.write(letterbox.agencyHome().resolve(name), raw);
        Files.setLastModifiedTime(elsewhere, FileTime.fromMillis(modified));
        Files.move(elsewhere, folder.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Arrival only() {
        await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 1);
        return letterbox.arrivals().get(0);
    }

    private long started() {
        return letterbox.office().journal().read(handle -> handle.createQuery("SELECT count(*) FROM started")
                .mapTo(Long.class)
                .one());
    }

    /** What a file of the folder is known by. */
    private static final class MailFolderKey {

        static String of(String name, long modified, byte[] raw) throws IOException {
            String sum = HexFormat.of().formatHex(Sha256.digest().digest(raw));
            byte[] known = ("folder\n" + name + " " + modified + " " + sum).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(Sha256.digest().digest(known));
        }
    }
}
