package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Photographer;
import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.sftp.OpenSsh;

/** A server that dies in the middle of an upload. */
class KilledWithUploadsTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final String PHOTOS = "inbox/lettings/" + PROPERTY + "/photos";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void an_upload_cut_by_the_death_of_the_server_is_taken_whole_after_it_was_gone_on_with_and_not_before(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        int port = Photographer.freePort();
        try (Scene scene = Scene.set(home, 2, 0, Map.of("demo", ""))) {
            scene.settings().put("LETTERBOX_SFTP_PORT", Integer.toString(port));
            scene.settings().put("LETTERBOX_SFTP_HOST", "127.0.0.1");
            Photographer anna = Photographer.in(home, port, "anna");
            byte[] picture = Photographer.largePicture();
            Path file = anna.has("1-front.jpg", picture);
            Path cut = anna.folder().resolve(PHOTOS).resolve(".1-front.jpg.upload");
            dieWhileUploading(scene, anna, file, cut);

            assertThat(cut).exists();
            assertThat(Files.size(cut)).isLessThan(picture.length);
            try (TestLetterbox again = TestLetterbox.start(home, scene.gateway().url(), scene.settings(), "")) {
                Path other = anna.has("2-hall.jpg", Pictures.jpeg(2));
                assertThat(anna.client().sftp("put " + other + " " + PHOTOS).exitCode())
                        .isZero();
                await().atMost(PATIENCE).until(() -> photos(scene) == 1);
                assertThat(cut).exists();

                OpenSsh.Said said = anna.client().sftp("reput " + file + " " + PHOTOS + "/1-front.jpg");

                assertThat(said.exitCode()).as(said.text()).isZero();
                await().atMost(PATIENCE).until(() -> photos(scene) == 2);
                assertThat(scene.letmc()
                                .state()
                                .property(PROPERTY)
                                .photos()
                                .get(1)
                                .size())
                        .isEqualTo(picture.length);
                assertThat(again.arrivals()).hasSize(2);
            }
        }
    }

    private static void dieWhileUploading(Scene scene, Photographer anna, Path file, Path cut) throws Exception {
        try (LetterboxProcess process = up(scene)) {
            anna.client().sftp("mkdir inbox/lettings/" + PROPERTY, "mkdir " + PHOTOS);
            Process client = anna.client().uploadingSlowly(file, PHOTOS + "/1-front.jpg");
            try {
                await().atMost(PATIENCE).until(() -> Files.exists(cut) && Files.size(cut) > 0);
                process.kill();
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }

    private static LetterboxProcess up(Scene scene) throws Exception {
        LetterboxProcess process =
                LetterboxProcess.start(scene, new Orders(Point.ANYWHERE, 0, 0, false, Broken.NOTHING));
        assertThat(process.says(CrashingLetterbox.UP, PATIENCE))
                .as(process.said().toString())
                .isTrue();
        return process;
    }

    private static int photos(Scene scene) {
        return scene.letmc().state().property(PROPERTY).photos().size();
    }
}
