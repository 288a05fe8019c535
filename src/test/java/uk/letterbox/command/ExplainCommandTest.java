package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.Pictures;
import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.fit.Camera;
import uk.letterbox.fit.Scene;
import uk.letterbox.shoot.Zips;

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
            assertThat(home.type("explain", folder.toString()).out()).contains("is a folder", folder + "/*");
            assertThat(home.type("explain").exitCode()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_manifest_is_explained_with_all_its_files_in_order_or_with_what_is_missing(Letterbox letterbox)
            throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            OneHome.write(
                    home.agencyHome().resolve("properties.csv"),
                    ("BS8-12,sales," + OneHome.PROPERTY + "\n").getBytes());
            Path shoot = folder.resolve("Shoot 12 May");
            Path hall = OneHome.write(shoot.resolve("IMG_0002.jpg"), Pictures.jpeg(2));
            Path manifest = OneHome.write(
                    shoot.resolve("manifest.csv"),
                    "file,property,caption\nIMG_0002.jpg,BS8-12,Hall\nmore/IMG_0001.jpg,BS8-12,Garden\n".getBytes());

            Said incomplete = home.type("explain", manifest.toString());
            OneHome.write(shoot.resolve("more/IMG_0001.jpg"), Pictures.jpeg(1));
            Said complete = home.type("explain", manifest.toString(), hall.toString());

            assertThat(incomplete.exitCode()).isEqualTo(1);
            assertThat(incomplete.out()).startsWith("Shoot 12 May: WAITS.").contains("more/IMG_0001.jpg");
            assertThat(complete.exitCode()).as(complete.out()).isZero();
            assertThat(complete.out())
                    .containsSubsequence("IMG_0002.jpg: ACC", "Name=Hall", "IMG_0001.jpg: ACC", "Name=Garden")
                    .containsOnlyOnce("IMG_0002.jpg: ACCEPTED");
            assertThat(complete.out()).contains("addSalesPhoto", "manifest.csv: IGNORED");
            assertThat(hall).exists();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_zip_file_and_one_named_as_the_trade_does_are_explained_by_what_they_would_become(Letterbox letterbox)
            throws Exception {
        try (OneHome home = new OneHome(folder)) {
            home.agency("doors: { drop: { types: { tour: 360 Tour } } }\n").and(letterbox);
            OneHome.write(
                    home.agencyHome().resolve("properties.csv"),
                    ("BS8-12,lettings," + OneHome.PROPERTY + "\n").getBytes());
            byte[] packed = Zips.of(Map.of("BS8-12-01-hall.jpg", Pictures.jpeg(1), "notes.txt", new byte[] {65}));
            Path zip = OneHome.write(folder.resolve("all.zip"), packed);
            Path plan = OneHome.write(folder.resolve("0007_BS8-12_FLP_00.png"), Pictures.png(2));
            Path tour =
                    OneHome.write(folder.resolve("BS8-12-02-tour.url"), "URL=https://tours.example.com/1".getBytes());

            Said said = home.type("explain", zip.toString(), plan.toString(), tour.toString());

            assertThat(said.exitCode()).as(said.out()).isEqualTo(1);
            assertThat(home.type("explain", plan.toString(), tour.toString()).exitCode())
                    .isZero();
            assertThat(said.out())
                    .startsWith("all.zip: ACCEPTED")
                    .contains("BS8-12-01-hall.jpg: ACCEPTED", "Name=Hall", "notes.txt: REFUSED. ")
                    .contains("0007_BS8-12_FLP_00.png: ACCEPTED", "addLettingsFloorPlan")
                    .contains("BS8-12-02-tour.url: ACCEPTED", "(the id of 360 Tour)", "https://tours.example.com/1");
            assertThat(home.letmc().calls()).isEmpty();
        }
    }

    @Test
    void what_bears_the_name_of_an_upload_under_way_is_explained_as_left() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            Path file = OneHome.write(folder.resolve("BS8-12-01.jpg.part"), Pictures.jpeg(1));

            assertThat(home.type("explain", file.toString()).out()).contains("LEFT. It has the name of an upload");
        }
    }
}
