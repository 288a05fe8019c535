package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.Pictures;
import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.fit.Camera;
import uk.letterbox.fit.Scene;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_photo_is_explained_with_its_call_and_neither_sent_nor_taken(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            Path file = OneHome.write(
                    folder.resolve("elsewhere/lettings/" + OneHome.PROPERTY + "/photos/01-front, left.jpg"),
                    Pictures.jpeg(1));

            Said said = home.type("explain", file.toString());

            assertThat(said.exitCode()).as(said.out()).isZero();
            assertThat(said.out()).contains("ACCEPTED", "addLettingsPhoto", OneHome.PROPERTY, "Front, left");
            assertThat(home.type("explain", file.toString(), "--json")
                            .json()
                            .at("/0/outcome")
                            .asText())
                    .isEqualTo("ACCEPTED");
            assertThat(file).exists();
            assertThat(home.letmc().calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_would_be_done_to_a_picture_is_explained_and_not_done(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            byte[] photo = Camera.with(Camera.jpeg(Scene.of(60, 40, "GYRB")), Camera.exif(6, new byte[0]));
            Path file = OneHome.write(
                    folder.resolve("elsewhere/lettings/" + OneHome.PROPERTY + "/photos/01-front.jpg"), photo);

            Said said = home.type("explain", file.toString());

            assertThat(said.out()).contains("ACCEPTED. Made fit: turned upright.");
            assertThat(file).hasBinaryContent(photo);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_spooled_file_is_explained_as_what_it_arrived_as(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            home.and(letterbox);

            Said said = home.type("explain", home.spool().resolve(held).toString());

            assertThat(said.exitCode()).isZero();
            assertThat(said.out())
                    .startsWith("lettings/BS8-12/photos/1.jpg: HELD")
                    .contains("BS8-12");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_elsewhere_that_is_named_like_it_is_explained_as_what_it_is(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            Path copy = Files.copy(home.spool().resolve(held), folder.resolve(held));
            home.and(letterbox);

            assertThat(home.type("explain", copy.toString()).out()).startsWith(held + ": REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_there_is_a_finding(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            Said said = home.type("explain", folder.resolve("none.jpg").toString());

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.out()).contains("There is no file", "none.jpg");
            assertThat(home.type("explain").exitCode()).isEqualTo(2);
        }
    }
}
