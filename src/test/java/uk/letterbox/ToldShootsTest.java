package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.account.Account;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.account.PasswordHash;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.settings.Secret;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** A shoot from a photographer's folder to letMC, and what photographer and agency read of it. */
class ToldShootsTest {

    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final String AGENCY = "doors: { drop: { tell: [photos@example.com],"
            + " tellBranch: { clifton: [clifton@example.com], Redland: [redland@example.com] } } }\n";

    @TempDir
    Path home;

    private GreenMail server;
    private Simulator letmc;
    private TestLetterbox letterbox;
    private AccountsFile accounts;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        accounts = AccountsFile.in("demo", home.resolve("agencies/demo"));
        Optional<PasswordHash> password = Optional.of(PasswordHash.of(new Secret("a long enough password")));
        Optional<String> email = Optional.of("anna@example.org");
        accounts.put(new Account("anna", "demo", List.of(), password, List.of(), List.of(), email));
        letterbox = TestLetterbox.start(
                home,
                letmc,
                Map.of(
                        "LETTERBOX_ALERT_SMTP_URL",
                        "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                        "LETTERBOX_ALERT_TO",
                        "desk@example.com"),
                AGENCY);
        Files.writeString(
                letterbox.agencyHome().resolve("properties.csv"), "BS8-12,lettings," + PROPERTY + ",Clifton\n");
    }

    @AfterEach
    void stop() {
        letterbox.close();
        server.stop();
        letmc.close();
    }

    @Test
    void photographer_and_branch_read_what_needs_someone_and_of_the_next_good_one_that_it_is_complete()
            throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("photos/1-hall.jpg", Pictures.jpeg(1));
        files.put("photos/2-kitchen.jpg", Pictures.jpeg(2));
        files.put("photos/3-main.jpg", Pictures.jpeg(3));
        files.put("photo/4.jpg", Pictures.jpeg(4));
        drop(files);
        await().atMost(LONGEST).until(() -> mails().size() == 3);

        String sender = text("anna@example.org");
        String office = text("clifton@example.com");
        assertThat(sender)
                .contains("Of 4 files: 3 live, 1 refused.")
                .contains(
                        "* lettings/BS8-12/photo/4.jpg", "It was not taken. Letterbox does not know the folder photo.")
                .containsPattern("in your folder: receipts/[0-9-]{10}-lettings-BS8-12.html")
                .doesNotContain("letterbox");
        assertThat(office).contains("Of 4 files: 3 live, 1 refused.", "from anna.", "Whoever sent it has it back");
        assertThat(text("photos@example.com")).isEqualTo(office);
        assertThat(mails().get(0).getSubject()).isEqualTo("Letterbox: lettings/BS8-12 needs someone, 1 of 4 files");
        assertThat(letmc.state().property(PROPERTY).photos())
                .extracting(SimulatedMedium::name)
                .containsExactly("", "Hall", "Kitchen");
        Path receipt = Path.of(office.lines()
                .filter(line -> line.startsWith("The receipt"))
                .findFirst()
                .orElseThrow()
                .substring("The receipt with each file: ".length()));
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(receipt).content().contains("Of 4 files: 3 live, 1 refused."));

        Path photos = Files.createDirectories(accounts.folder("anna").resolve("inbox/lettings/BS8-12/photos"));
        Files.move(Files.write(home.resolve("5-garden.jpg"), Pictures.jpeg(5)), photos.resolve("5-garden.jpg"));
        await().atMost(LONGEST).until(() -> mails().size() == 6);

        assertThat(mails().get(5).getSubject()).isEqualTo("Letterbox: lettings/BS8-12 is complete, 1 file");
        assertThat(letterbox.office().shoots().shoots("demo", 10, ""))
                .extracting(Shoot::state)
                .containsExactly(Shoot.State.COMPLETE, Shoot.State.NEEDS_SOMEONE);
        assertThat(journal()).doesNotContain("@example");
    }

    /** All at once, as a shoot that is moved into place. */
    private void drop(Map<String, byte[]> files) throws Exception {
        Path staged = Files.createTempDirectory(home, "staged");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = staged.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Path inbox = Files.createDirectories(accounts.folder("anna").resolve("inbox/lettings"));
        Files.move(staged, inbox.resolve("BS8-12"));
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private String text(String to) throws Exception {
        return server.getReceivedMessagesForDomain(to)[0]
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    /** The whole database, as text. */
    private String journal() throws Exception {
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(home)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("journal"))
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(text).contains("BS8-12");
        return text.toString();
    }
}
