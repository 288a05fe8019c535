package uk.letterbox.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.letterbox.pull.OnePull.PHOTOS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.door.SourceFailed;
import uk.letterbox.settings.Secret;

/** Against a real server, by MINA's client. */
class PullFromServerTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private OtherServer server;
    private Path outgoing;
    private OnePull pull;

    @BeforeEach
    void start() throws Exception {
        outgoing = home.resolve("theirs/outgoing");
        Files.createDirectories(outgoing.resolve(PHOTOS));
        server = new OtherServer(home.resolve("theirs"));
        pull = new OnePull(usual(), home.resolve("ours"), PATIENT);
    }

    @AfterEach
    void stop() throws IOException {
        pull.close();
        server.close();
    }

    private Server usual() {
        return OnePull.server(server.port(), server.fingerprint());
    }

    private Path has(String name, byte[] bytes) throws IOException {
        Path file = outgoing.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private List<String> theirs() throws IOException {
        try (Stream<Path> all = Files.walk(outgoing)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> outgoing.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_is_fetched_when_two_looks_agree_and_deleted_there_only_when_the_journal_has_it() throws Exception {
        byte[] front = bytes(300_000);
        Path theirs = has(PHOTOS + "/1-front.jpg", front);
        Files.setLastModifiedTime(theirs, FileTime.fromMillis(1_700_000_000_000L));
        has(PHOTOS + "/2-rear.jpg.part", bytes(10));

        assertThat(pull.look()).isZero();
        assertThat(pull.look()).isEqualTo(1);
        assertThat(pull.door.lying()).containsExactly(PHOTOS + "/1-front.jpg");
        Path ours = pull.door.inbox.resolve(PHOTOS + "/1-front.jpg");
        assertThat(Files.getLastModifiedTime(ours).toMillis()).isEqualTo(1_700_000_000_000L);
        assertThat(ours).hasBinaryContent(front);
        assertThat(pull.look()).isZero();
        assertThat(theirs).exists();

        pull.door.take();
        assertThat(pull.look()).isZero();
        assertThat(theirs()).containsExactly(PHOTOS + "/2-rear.jpg.part");
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1-front.jpg");
        assertThat(home.resolve("ours/fetched")).isEmptyDirectory();
        assertThat(pull.trouble()).isEmpty();
    }

    @Test
    void a_file_that_left_the_inbox_without_the_journal_stays_there_and_is_fetched_again() throws Exception {
        Path theirs = has(PHOTOS + "/1.jpg", bytes(10));
        pull.look();
        pull.look();

        Files.delete(pull.door.inbox.resolve(PHOTOS + "/1.jpg"));
        pull.look();

        assertThat(theirs).exists();
        pull.wholeWay();
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg");
        assertThat(theirs).doesNotExist();
    }

    @Test
    void what_was_taken_is_moved_and_one_of_the_same_name_is_never_replaced() throws Exception {
        pull = new OnePull(
                OnePull.with(usual(), new Secret(OtherServer.PASSWORD), Optional.empty(), Optional.of("taken")),
                home.resolve("ours"),
                PATIENT);
        has(PHOTOS + "/1.jpg", bytes(10));
        pull.wholeWay();
        has(PHOTOS + "/1.jpg", bytes(20));
        pull.wholeWay();

        assertThat(theirs()).containsExactly("taken/" + PHOTOS + "/1.jpg", "taken/" + PHOTOS + "/1.jpg~2");
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg", PHOTOS + "/1.jpg");
    }

    @Test
    void a_server_that_permits_no_change_is_told_and_its_files_come_once() throws Exception {
        server.readOnly(true);
        has(PHOTOS + "/1.jpg", bytes(10));
        pull.wholeWay();

        assertThat(pull.trouble().orElseThrow())
                .contains("cannot be deleted there")
                .contains(PHOTOS + "/1.jpg");
        pull.close();
        pull.wholeWay();
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg");

        server.readOnly(false);
        pull.look();
        assertThat(theirs()).isEmpty();
        assertThat(pull.trouble()).isEmpty();
    }

    @Test
    void another_file_of_the_same_name_is_not_deleted_for_the_one_that_was_taken() throws Exception {
        has(PHOTOS + "/1.jpg", bytes(10));
        pull.look();
        pull.look();
        pull.door.take();
        has(PHOTOS + "/1.jpg", bytes(20));

        pull.look();
        assertThat(theirs()).hasSize(1);
        pull.look();
        pull.door.take();
        pull.look();

        assertThat(theirs()).isEmpty();
        assertThat(pull.door.taken)
                .extracting(OneDoor.Taken::sha256)
                .containsExactly(OneDoor.sha256(bytes(10)), OneDoor.sha256(bytes(20)));
    }

    @Test
    void another_host_key_gets_no_password_and_both_fingerprints_are_told() {
        String pinned = "SHA256:" + "x".repeat(43);
        pull = unchecked(OnePull.server(server.port(), pinned));

        assertThatThrownBy(pull::look)
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("expected " + pinned)
                .hasMessageContaining("shown " + server.fingerprint())
                .hasMessageContaining("Nothing was sent");
        assertThat(server.logins()).isEmpty();
    }

    @Test
    void a_wrong_password_is_tried_once_a_minute_and_never_shown() throws Exception {
        pull = unchecked(OnePull.with(usual(), new Secret("not the right one"), Optional.empty(), Optional.empty()));

        assertThatThrownBy(pull::look)
                .hasMessageContaining("refuses the password")
                .hasMessageNotContaining("not the right one");
        int tries = server.logins().size();
        assertThat(server.logins()).allMatch(login -> login.startsWith("letterbox "));
        assertThatThrownBy(pull.opening::connect).hasMessageContaining("refuses the password");
        assertThat(server.logins()).hasSize(tries);
    }

    @Test
    void a_key_logs_in_and_one_that_cannot_be_read_says_why() throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        Path key = home.resolve("id_ed25519");
        try (var out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "letterbox", null, out);
        }
        server.knows(pair.getPublic());
        has(PHOTOS + "/1.jpg", bytes(10));
        pull = unchecked(OnePull.with(usual(), new Secret(""), Optional.of(key), Optional.empty()));

        pull.wholeWay();
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg");
        assertThat(server.logins()).isEmpty();

        Files.writeString(key, "no key");
        assertThatThrownBy(pull::look).hasMessageContaining(key.toString());
    }

    @Test
    void names_that_are_no_plain_segments_links_and_too_large_files_are_left_alone() throws Exception {
        Path secret = Files.write(home.resolve("theirs/secret.txt"), bytes(5));
        Files.write(home.resolve("secret.txt"), bytes(5));
        List<String> hostile = List.of(
                "../../secret.txt",
                "/etc/passwd",
                "..",
                "a/../../b.jpg",
                "..\\..\\b.jpg",
                "nul\0.jpg",
                "line\nbreak.jpg",
                "escape\u001b[2J.jpg",
                "right\u202egpj.jpg",
                "x".repeat(300) + ".jpg",
                " ");
        for (int i = 0; i < hostile.size(); i++) {
            has(PHOTOS + "/hostile-" + i, bytes(10));
            server.shows("hostile-" + i, hostile.get(i));
        }
        has("folder/x.jpg", bytes(10));
        server.shows("folder", "../outgoing2");
        Files.createSymbolicLink(outgoing.resolve(PHOTOS + "/link.jpg"), secret);
        Files.createSymbolicLink(outgoing.resolve("sales"), home.resolve("theirs"));
        has(PHOTOS + "/large.jpg", bytes((int) OnePull.LARGEST + 1));
        has(PHOTOS + "/1.jpg", bytes(10));

        pull.look();
        assertThat(pull.look()).isEqualTo(1);
        String trouble = pull.trouble().orElseThrow();
        pull.door.take();
        pull.look();

        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg");
        assertThat(theirs()).hasSize(hostile.size() + 3).doesNotContain(PHOTOS + "/1.jpg");
        assertThat(secret).exists();
        assertThat(home.resolve("secret.txt")).exists();
        assertThat(trouble)
                .contains("is a path")
                .contains("control characters")
                .contains("larger than what is taken")
                .contains(PHOTOS + "/large.jpg")
                .doesNotContainPattern("[\\p{Cntrl}\\u202e]");
    }

    @Test
    void a_connection_that_is_cut_in_the_middle_leaves_nothing_half_and_the_file_comes_whole_later() throws Exception {
        byte[] front = bytes(600_000);
        has(PHOTOS + "/1.jpg", bytes(10));
        has(PHOTOS + "/2-front.jpg", front);
        AtomicInteger cuts = new AtomicInteger();
        server.whenReading((channel, offset) -> {
            if (offset > 200_000 && cuts.getAndIncrement() == 0) {
                channel.getSession().close(true);
                throw new IOException("cut");
            }
        });

        pull.look();
        assertThatThrownBy(pull::look).isInstanceOf(SourceFailed.class).hasMessageContaining("cannot be read");
        assertThat(pull.door.files()).containsExactly(PHOTOS + "/1.jpg");
        pull.wholeWay();

        assertThat(pull.door.taken)
                .extracting(OneDoor.Taken::sha256)
                .containsExactly(OneDoor.sha256(bytes(10)), OneDoor.sha256(front));
        assertThat(theirs()).isEmpty();
    }

    @Test
    void a_file_and_a_folder_that_the_server_does_not_give_keep_nothing_else_back() throws Exception {
        has(PHOTOS + "/1-closed.jpg", bytes(10));
        has(PHOTOS + "/2-front.jpg", bytes(20));
        has("closed/x.jpg", bytes(30));
        server.keeps("closed");
        server.keeps("1-closed.jpg");
        pull.look();

        assertThat(pull.look()).isEqualTo(1);

        assertThat(pull.door.lying()).containsExactly(PHOTOS + "/2-front.jpg");
        assertThat(pull.trouble().orElseThrow())
                .contains("Permission denied")
                .contains(PHOTOS + "/1-closed.jpg")
                .contains("folder")
                .contains("closed");
    }

    @Test
    void a_file_that_still_grows_is_waited_for_also_when_it_grows_while_it_is_fetched() throws Exception {
        Path file = has(PHOTOS + "/1.jpg", bytes(100));
        pull.look();
        Files.write(file, bytes(50), StandardOpenOption.APPEND);
        assertThat(pull.look()).isZero();
        server.whenReading((channel, offset) -> {
            if (Files.size(file) == 150) {
                Files.write(file, bytes(50), StandardOpenOption.APPEND);
            }
        });
        assertThat(pull.look()).isZero();
        assertThat(pull.door.files()).isEmpty();

        pull.wholeWay();
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg");
        assertThat(theirs()).isEmpty();
    }

    @Test
    void a_server_that_hangs_is_given_up_after_a_while() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        has(PHOTOS + "/1.jpg", bytes(100));
        pull = new OnePull(usual(), home.resolve("ours"), Duration.ofMillis(300));
        pull.look();
        server.whenReading((channel, offset) -> {
            try {
                over.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(pull::look).hasMessageContaining("did not answer");
        over.countDown();
        server.whenReading((channel, offset) -> {});
        pull.look();
        pull.wholeWay();
        assertThat(pull.door.names()).containsExactly(PHOTOS + "/1.jpg");
    }

    @Test
    void what_a_killed_process_had_begun_is_swept_away() throws Exception {
        Path begun = pull.door.inbox.resolve(PHOTOS + "/.under-way-1.part");
        Files.createDirectories(begun.getParent());
        Files.write(begun, bytes(10));

        pull.look();

        assertThat(pull.door.files()).isEmpty();
    }

    private OnePull unchecked(Server server) {
        try {
            return new OnePull(server, home.resolve("ours"), PATIENT);
        } catch (IOException disk) {
            throw new IllegalStateException(disk);
        }
    }
}
