package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;

class ImportCommandTest {

    private static final String OTHER = "0004-f421-2742-3f01";

    @TempDir
    private Path folder;

    @TempDir
    private Path archive;

    @Test
    void an_archive_is_delivered_and_the_same_again_brings_nothing() throws Exception {
        put("lettings/" + OneHome.PROPERTY + "/photos/1.jpg", 1);
        put("lettings/" + OneHome.PROPERTY + "/photos/2.jpg", 2);
        put("sales/" + OTHER + "/photos/1.jpg", 3);
        try (OneHome home = new OneHome(folder).with("LETTERBOX_DROP_SETTLE", "200ms")) {
            home.and(Letterbox.RUNNING);

            Said said = home.type("import", archive.toString());

            assertThat(said.exitCode()).isZero();
            assertThat(said.out()).startsWith("3 files were put into " + home.agencyHome());
            assertThat(said.err()).contains("3 of 3 files");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> photos(home, OneHome.PROPERTY) + photos(home, OTHER) == 3);
            Said again = home.type("import", archive.toString(), "--json");
            assertThat(again.json().path("files").asInt()).isZero();
            assertThat(again.json().path("before").asInt()).isEqualTo(3);
        }
    }

    @Test
    void what_is_no_folder_and_what_is_nobodys_inbox_is_wrong_use() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            Said nowhere = home.type("import", archive.resolve("nowhere").toString());
            Said nobody = home.type("import", archive.toString(), "--agency", "someone");

            assertThat(nowhere.exitCode()).isEqualTo(2);
            assertThat(nowhere.err()).contains("is no folder");
            assertThat(nobody.exitCode()).isEqualTo(2);
            assertThat(nobody.err()).contains("one of those with a drop door (demo)");
        }
    }

    @Test
    void what_letterbox_keeps_for_itself_is_no_archive() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            Path below = Files.createDirectories(home.agencyHome());
            for (Path own : List.of(home.home().getParent(), home.home(), below)) {
                Said said = home.type("import", own.toString());

                assertThat(said.exitCode()).as(own.toString()).isEqualTo(2);
                assertThat(said.err()).contains("own folder");
            }
        }
    }

    private static int photos(OneHome home, String property) {
        return home.letmc().state().property(property).photos().size();
    }

    private void put(String name, int number) throws Exception {
        Path file = archive.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Pictures.jpeg(number));
    }
}
