package uk.letterbox.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.letterbox.sftp.OneServer.PASSWORD;
import static uk.letterbox.sftp.OneServer.PHOTOS;
import static uk.letterbox.sftp.OneServer.USUAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.Pictures;
import uk.letterbox.login.FailedLogins;

class SftpServerTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final EnumSet<OpenMode> ANEW = EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
    private static final EnumSet<OpenMode> ON = EnumSet.of(OpenMode.Write, OpenMode.Create);
    private static final String FRONT = PHOTOS + "/1-front.jpg";
    private static final String ON_DISK = FRONT.substring(1);
    private static final String UPLOAD_ON_DISK = PHOTOS.substring(1) + "/.1-front.jpg.upload";
    private static final List<String> ESCAPES = List.of(
            "put secret ../x.txt",
            "put secret /x.txt",
            "put secret inbox/../../ben/inbox/x.txt",
            "put secret ../ben/inbox/x.txt",
            "put secret refused/x.txt",
            "put secret receipts/x.txt",
            "put secret inbox/.x.txt.upload",
            "put secret inbox/leads-out/x.txt",
            "get ../../../home.key stolen",
            "get ../accounts.yaml stolen",
            "get ../ben/receipts/theirs.csv stolen",
            "get refused/leads-out stolen",
            "get inbox/sales/mine.jpg stolen",
            "ln -s ../../ben inbox/ben",
            "ln -s /etc/passwd refused/passwd",
            "rename inbox/sales/mine.jpg ../ben/inbox/mine.jpg",
            "rename inbox/sales/mine.jpg receipts/mine.jpg",
            "rename receipts/ours.csv inbox/sales/ours.csv",
            "rename inbox gone",
            "rm receipts/ours.csv",
            "rm ../ben/receipts/theirs.csv",
            "rm inbox/leads-out/outside.txt",
            "rmdir inbox",
            "rmdir refused",
            "mkdir new",
            "mkdir receipts/new",
            "mkdir inbox/leads-out/new",
            "chmod 777 receipts",
            "chmod 777 receipts/ours.csv",
            "ls ../ben/*",
            "ls inbox/leads-out/*");

    @TempDir
    Path home;

    private OneServer server;

    @BeforeEach
    void start() throws IOException {
        server = new OneServer(home, USUAL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {3, 4, 5, 6})
    void a_file_has_its_right_name_on_disk_only_when_its_client_has_closed_it(int version) throws Exception {
        byte[] picture = Pictures.jpeg(version);
        try (SftpClient anna = server.sftp("anna", version)) {
            try (CloseableHandle file = anna.open(FRONT, ANEW)) {
                anna.write(file, 0, picture);
                assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);
                assertThat(anna.stat(FRONT).getSize()).isEqualTo(picture.length);
                assertThat(anna.stat(file).getSize()).isEqualTo(picture.length);
                assertThat(names(anna, PHOTOS)).containsExactly("1-front.jpg");
                assertThat(anna.canonicalPath(FRONT)).isEqualTo(FRONT);
            }
            assertThat(server.lying("anna")).containsExactly(ON_DISK);
            assertThat(server.folder("anna").resolve(ON_DISK)).hasBinaryContent(picture);

            anna.rename(FRONT, PHOTOS + "/Küche 2.jpg");
            assertThat(names(anna, PHOTOS)).containsExactly("Küche 2.jpg");
            anna.remove(PHOTOS + "/Küche 2.jpg");
            assertThat(server.lying("anna")).isEmpty();
        }
    }

    @Test
    void an_upload_whose_connection_broke_is_never_whole_until_openssh_has_gone_on_with_it() throws Exception {
        byte[] picture = bytes(300_000);
        Path file = Files.write(home.resolve("1-front.jpg"), picture);
        SftpClient anna = server.sftp("anna");
        anna.write(anna.open(FRONT, ANEW), 0, picture, 0, 100_000);

        anna.getClientSession().close(true);
        await().atMost(LONGEST).until(() -> server.holdsNothing("anna"));

        OpenSsh.Said said = server.openSsh("anna", "ed25519").sftp("ls -l " + PHOTOS);
        assertThat(said.text()).contains("100000").contains("1-front.jpg").doesNotContain(".upload");
        assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);

        OpenSsh.Said resumed = server.openSsh("anna", "ed25519").sftp("reput " + file + " " + FRONT);

        assertThat(resumed.exitCode()).as(resumed.text()).isZero();
        assertThat(server.lying("anna")).containsExactly(ON_DISK);
        assertThat(server.folder("anna").resolve(ON_DISK)).hasBinaryContent(picture);
    }

    @Test
    void a_client_that_was_killed_leaves_nothing_that_a_door_would_take() throws Exception {
        Path file = Files.write(home.resolve("1-front.jpg"), bytes(900_000));
        Process client = server.openSsh("anna", "ecdsa").uploadingSlowly(file, FRONT);
        try {
            await().atMost(LONGEST).until(() -> server.lying("anna").equals(List.of(UPLOAD_ON_DISK)));
        } finally {
            client.destroyForcibly().waitFor();
        }
        await().atMost(LONGEST).until(() -> server.holdsNothing("anna"));

        assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);
    }

    @Test
    void the_rename_when_done_of_clients_gives_a_file_its_right_name() throws Exception {
        Path file = Files.write(home.resolve("1.jpg"), Pictures.jpeg(1));
        OpenSsh.Said said = server.openSsh("anna", "rsa")
                .sftp(
                        "put " + file + " " + PHOTOS + "/1.jpg.filepart",
                        "chmod 600 " + PHOTOS + "/1.jpg.filepart",
                        "rename " + PHOTOS + "/1.jpg.filepart " + PHOTOS + "/1.jpg",
                        "put -p " + file + " " + PHOTOS + "/1.jpg",
                        "-rename " + PHOTOS + "/none " + PHOTOS + "/1.jpg");

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(server.lying("anna")).containsExactly(PHOTOS.substring(1) + "/1.jpg");
        assertThat(Files.getLastModifiedTime(server.folder("anna").resolve(PHOTOS.substring(1) + "/1.jpg"))
                        .toInstant())
                .as("times are the client's")
                .isBetween(
                        Files.getLastModifiedTime(file).toInstant().minusSeconds(1),
                        Files.getLastModifiedTime(file).toInstant().plusSeconds(1));
    }

    @Test
    void what_a_session_uploaded_is_all_when_its_client_says_goodbye_and_not_when_it_is_lost() throws Exception {
        Path file = Files.write(home.resolve("1.jpg"), Pictures.jpeg(1));
        OpenSsh anna = server.openSsh("anna", "ed25519");
        SftpClient lost = server.sftp("ben");
        put(lost, PHOTOS + "/1.jpg", bytes(10));
        put(lost, PHOTOS + "/2.jpg", bytes(10));
        lost.getClientSession().close(true);
        try (SftpClient inTheMiddle = server.sftp("ben")) {
            put(inTheMiddle, PHOTOS + "/3.jpg", bytes(10));
            put(inTheMiddle, PHOTOS + "/4.jpg", bytes(10));
            inTheMiddle.open(PHOTOS + "/5.jpg", ANEW);
        }
        anna.sftp("put " + file + " " + PHOTOS + "/one of many sessions.jpg");
        await().atMost(LONGEST).until(() -> server.holdsNothing("ben"));

        OpenSsh.Said said = anna.sftp(
                "mkdir inbox/new",
                "put " + file + " inbox/new/1.jpg.part",
                "put " + file + " inbox/new/2.jpg.part",
                "rename inbox/new/2.jpg.part inbox/new/2.jpg",
                "rename inbox/new inbox/shoot",
                "rename inbox/shoot/1.jpg.part inbox/shoot/1.jpg");

        assertThat(said.exitCode()).as(said.text()).isZero();
        await().atMost(LONGEST).untilAsserted(() -> assertThat(server.ended)
                .containsExactly("anna [inbox/shoot/1.jpg, inbox/shoot/2.jpg]"));
    }

    @Test
    void a_cut_upload_stays_cut_under_another_name_and_gives_way_to_a_whole_file() throws Exception {
        try (SftpClient anna = server.sftp("anna")) {
            SftpClient cut = server.sftp("anna");
            cut.write(cut.open(FRONT, ANEW), 0, new byte[9]);
            cut.getClientSession().close(true);

            anna.rename(FRONT, PHOTOS + "/2.jpg");
            assertThat(server.lying("anna")).containsExactly(PHOTOS.substring(1) + "/.2.jpg.upload");

            put(anna, PHOTOS + "/3.jpg", Pictures.jpeg(3));
            assertThatThrownBy(() -> anna.rename(PHOTOS + "/3.jpg", PHOTOS + "/2.jpg"))
                    .hasMessageContaining("of that name already");
            anna.rename(PHOTOS + "/3.jpg", PHOTOS + "/2.jpg", SftpClient.CopyMode.Overwrite);
        } catch (UnsupportedOperationException version3) {
            try (SftpClient newer = server.sftp("anna", 5)) {
                newer.rename(PHOTOS + "/3.jpg", PHOTOS + "/2.jpg", SftpClient.CopyMode.Overwrite);
            }
        }
        assertThat(server.lying("anna")).containsExactly(PHOTOS.substring(1) + "/2.jpg");
    }

    @Test
    void who_begins_a_file_anew_takes_it_from_the_connection_that_had_it() throws Exception {
        try (SftpClient first = server.sftp("anna");
                SftpClient second = server.sftp("anna")) {
            CloseableHandle lost = first.open(FRONT, ANEW);
            first.write(lost, 0, new byte[50]);

            put(second, FRONT, Pictures.jpeg(2));

            assertThatThrownBy(() -> first.write(lost, 50, new byte[50])).isInstanceOf(IOException.class);
            assertThatThrownBy(lost::close).isInstanceOf(IOException.class);
            assertThat(server.folder("anna").resolve(ON_DISK)).hasBinaryContent(Pictures.jpeg(2));
            assertThat(server.lying("anna")).containsExactly(ON_DISK);
        }
    }

    @Test
    void a_whole_file_that_is_opened_again_without_being_emptied_is_cut_until_it_is_closed() throws Exception {
        try (SftpClient anna = server.sftp("anna")) {
            put(anna, FRONT, new byte[10]);
            try (CloseableHandle file = anna.open(FRONT, ON)) {
                anna.write(file, 10, new byte[10]);
                assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);
            }
            assertThat(server.folder("anna").resolve(ON_DISK)).hasSize(20);
        }
    }

    @Test
    void a_file_that_is_too_large_is_never_whole_though_its_client_closes_it() throws Exception {
        Path file = Files.write(home.resolve("large.jpg"), bytes(1_100_000));

        OpenSsh.Said said = server.openSsh("anna", "ed25519").sftp("put " + file + " " + FRONT);

        assertThat(said.exitCode()).isNotZero();
        assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);
        assertThat(server.folder("anna").resolve(UPLOAD_ON_DISK).toFile().length())
                .isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void after_a_piece_that_could_not_be_written_no_hole_is_left_for_who_goes_on_with_the_file() throws Exception {
        try (SftpClient anna = server.sftp("anna")) {
            CloseableHandle file = anna.open(FRONT, ANEW);
            anna.write(file, 0, new byte[100]);
            assertThatThrownBy(() -> anna.write(file, 1_000_000, new byte[100]))
                    .hasMessageContaining("larger than 1 MB");

            assertThatThrownBy(() -> anna.write(file, 200, new byte[100])).isInstanceOf(IOException.class);
            assertThatThrownBy(file::close).hasMessageContaining("could not be written");

            assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);
            assertThat(server.folder("anna").resolve(UPLOAD_ON_DISK)).hasSize(100);
        }
    }

    @ParameterizedTest(name = "version {0}")
    @CsvSource({"3, 4, 4", "4, 4, 11", "5, 4, 11", "6, 18, 11"})
    void a_failure_has_a_number_that_the_client_s_version_knows(int version, int notEmpty, int there) throws Exception {
        try (SftpClient anna = server.sftp("anna", version)) {
            assertThatThrownBy(() -> anna.rmdir("inbox/lettings"))
                    .isInstanceOfSatisfying(SftpException.class, failed -> assertThat(failed.getStatus())
                            .isEqualTo(notEmpty));
            assertThatThrownBy(() -> anna.mkdir("inbox/lettings"))
                    .isInstanceOfSatisfying(SftpException.class, failed -> assertThat(failed.getStatus())
                            .isEqualTo(there));
        }
    }

    @Test
    void an_upload_of_an_account_that_was_removed_meanwhile_is_never_whole() throws Exception {
        try (SftpClient anna = server.sftp("anna")) {
            CloseableHandle file = anna.open(FRONT, ANEW);
            anna.write(file, 0, bytes(50));
            server.file.remove("anna");

            assertThatThrownBy(() -> anna.close(file)).hasMessageContaining("not there any more");
        }
        assertThat(server.lying("anna")).containsExactly(UPLOAD_ON_DISK);
    }

    @Test
    void nothing_is_taken_while_the_disk_is_low() throws Exception {
        server.close();
        server = new OneServer(home, new SftpSettings("127.0.0.1", 0, LONGEST, 1_000_000, 20, Long.MAX_VALUE));
        try (SftpClient anna = server.sftp("anna")) {
            assertThatThrownBy(() -> anna.open(FRONT, ANEW)).hasMessageContaining("almost full");
        }
        assertThat(server.lying("anna")).isEmpty();
    }

    @Test
    void nothing_leads_out_of_an_accounts_folder_or_changes_what_it_only_reads() throws Exception {
        Path outside = Files.createDirectories(home.resolve("outside"));
        Files.writeString(outside.resolve("outside.txt"), "outside");
        Files.writeString(home.resolve("secret"), "secret");
        Files.writeString(home.resolve("home.key"), "key");
        Files.writeString(server.folder("ben").resolve("receipts/theirs.csv"), "theirs");
        Files.writeString(server.folder("anna").resolve("receipts/ours.csv"), "ours");
        Files.createDirectories(server.folder("anna").resolve("inbox/sales"));
        Files.writeString(server.folder("anna").resolve("inbox/sales/mine.jpg"), "mine");
        Files.createSymbolicLink(server.folder("anna").resolve("inbox/leads-out"), outside);
        Files.createSymbolicLink(server.folder("anna").resolve("refused/leads-out"), outside.resolve("outside.txt"));
        List<String> annas = server.lying("anna");
        List<String> bens = server.lying("ben");

        OpenSsh.Said said = server.openSsh("anna", "ed25519")
                .sftp(ESCAPES.stream().map(attempt -> "-" + attempt).toArray(String[]::new));

        List<String> answers = List.of(said.text().split("sftp> -"));
        assertThat(answers).hasSize(ESCAPES.size() + 1);
        assertThat(answers.subList(1, answers.size()))
                .allSatisfy(answer ->
                        assertThat(answer.strip().lines().skip(1)).as(answer).isNotEmpty());
        assertThat(said.text()).doesNotContain(home.toString() + "/agencies");
        assertThat(home.resolve("stolen")).doesNotExist();
        assertThat(server.lying("anna")).isEqualTo(annas);
        assertThat(server.lying("ben")).isEqualTo(bens);
        assertThat(outside).isDirectoryNotContaining(path -> !path.endsWith("outside.txt"));
        assertThat(server.folder("anna").resolve("receipts/ours.csv")).hasContent("ours");
    }

    @Test
    void receipts_and_what_was_refused_can_be_read() throws Exception {
        Files.writeString(server.folder("anna").resolve("receipts/2026-11-28.csv"), "file,outcome");
        Files.writeString(server.folder("anna").resolve("receipts/.2026-11-28.csv.part"), "file,");

        OpenSsh.Said said =
                server.openSsh("anna", "ed25519").sftp("ls -a receipts", "get receipts/2026-11-28.csv", "ls /");

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("inbox", "receipts", "refused", "replace")
                .doesNotContain(".part");
        assertThat(home.resolve("2026-11-28.csv")).hasContent("file,outcome");
    }

    @Test
    void there_is_no_shell_no_command_and_no_forwarding() throws Exception {
        OpenSsh anna = server.openSsh("anna", "ed25519");
        assertThat(anna.ssh("id").exitCode()).isNotZero();
        assertThat(anna.ssh().exitCode()).isNotZero();
        assertThat(anna.ssh("-oExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", "-N", "x")
                        .exitCode())
                .isNotZero();

        try (ClientSession session = server.loggedIn("anna", PASSWORD)) {
            assertThatThrownBy(() -> session.createDirectTcpipChannel(
                                    new SshdSocketAddress("127.0.0.1", 1),
                                    new SshdSocketAddress("127.0.0.1", server.port()))
                            .open()
                            .verify(LONGEST))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void only_the_right_key_and_the_right_password_open_an_account() throws Exception {
        OpenSsh anna = server.openSsh("anna", "ed25519");
        OpenSsh withBensName = new OpenSsh(home, server.port(), "ben", anna.key());
        OpenSsh nobody = new OpenSsh(home, server.port(), "nobody", anna.key());

        assertThat(anna.sftp("ls").exitCode()).isZero();
        assertThat(withBensName.sftp("ls").text()).contains("Permission denied");
        assertThat(nobody.sftp("ls").text()).contains("Permission denied");
        assertThatThrownBy(() -> server.loggedIn("ben", "a wrong password")).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> server.loggedIn("nobody", PASSWORD)).isInstanceOf(SshException.class);
        server.loggedIn("ben", PASSWORD).close();
    }

    @Test
    void an_account_that_is_removed_can_do_nothing_more_in_a_session_that_is_open() throws Exception {
        try (SftpClient anna = server.sftp("anna")) {
            put(anna, FRONT, Pictures.jpeg(1));
            server.file.remove("anna");

            assertThatThrownBy(() -> put(anna, PHOTOS + "/2.jpg", Pictures.jpeg(2)))
                    .hasMessageContaining("not there any more");
        }
        assertThatThrownBy(() -> server.loggedIn("anna", PASSWORD)).isInstanceOf(SshException.class);
    }

    @Test
    void who_guesses_has_to_wait_and_keeps_nobody_with_a_key_out_of_the_account() throws Exception {
        for (int guess = 0; guess < FailedLogins.MOST; guess++) {
            assertThatThrownBy(() -> server.loggedIn("anna", "a guess")).isInstanceOf(SshException.class);
        }

        assertThatThrownBy(() -> server.loggedIn("anna", PASSWORD))
                .as("the right one is not looked at any more")
                .isInstanceOf(SshException.class);
        assertThat(server.openSsh("anna", "ed25519").sftp("ls").exitCode()).isZero();
    }

    @Test
    void there_are_only_so_many_sessions_and_silent_ones_end() throws Exception {
        server.close();
        server = new OneServer(home, new SftpSettings("127.0.0.1", 0, Duration.ofSeconds(1), 1_000_000, 2, 0));
        try (ClientSession one = server.loggedIn("anna", PASSWORD);
                ClientSession two = server.loggedIn("ben", PASSWORD)) {
            assertThatThrownBy(() -> server.loggedIn("anna", PASSWORD)).isInstanceOf(IOException.class);

            await().atMost(LONGEST).until(() -> !one.isOpen() && !two.isOpen());
        }
    }

    @Test
    void the_host_key_is_made_once_for_its_owner_alone_and_stays() throws Exception {
        String fingerprint = HostKey.of(home).fingerprint();
        server.close();
        server = new OneServer(home, USUAL);

        assertThat(server.openSsh("anna", "ed25519").sftp("ls").exitCode()).isZero();
        assertThat(HostKey.of(home).fingerprint()).isEqualTo(fingerprint).startsWith("SHA256:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(HostKey.FILE))))
                .isEqualTo("rw-------");
    }

    private static void put(SftpClient client, String path, byte[] bytes) throws IOException {
        try (CloseableHandle file = client.open(path, ANEW)) {
            client.write(file, 0, bytes);
        }
    }

    private static List<String> names(SftpClient client, String folder) throws IOException {
        return StreamSupport.stream(client.readDir(folder).spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> !name.startsWith("."))
                .toList();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
