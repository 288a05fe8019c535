package uk.letterbox.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Kind;
import uk.letterbox.house.RequiredProgram;
import uk.letterbox.media.Format;

/** Pictures of telephones, by a program that is there or not. */
class HeicTest {

    @TempDir
    Path folder;

    @Test
    void a_telephones_picture_is_sent_as_jpeg_where_heif_convert_is_installed() throws Exception {
        Path program = RequiredProgram.named("heif-convert", "heif-dec");

        Fitted fitted = fitted(Films.stored("front.heic"), program.getParent().toString());

        assertThat(fitted).isInstanceOf(Fitted.Made.class);
        assertThat(((Fitted.Made) fitted).format()).isEqualTo(Format.JPEG);
        assertThat(((Fitted.Made) fitted).done()).containsExactly("saved as JPEG instead of HEIC");
        Scene.assertShows(ImageIO.read(folder.resolve("target").toFile()), Scene.UPRIGHT, 45);
        assertThat(folder).isDirectoryNotContaining("glob:**.png");
    }

    @Test
    void one_of_several_pictures_is_refused_and_nothing_of_it_is_left() throws Exception {
        Path program = RequiredProgram.named("heif-convert", "heif-dec");

        Fitted fitted = fitted(Films.stored("two.heic"), program.getParent().toString());

        assertThat(((Fitted.Unfit) fitted).reason()).contains("2 pictures");
        assertThat(folder).isDirectoryNotContaining("glob:**.png");
    }

    @Test
    void without_it_the_picture_is_refused_with_what_to_do() throws Exception {
        Fitted fitted = fitted(Films.stored("front.heic"), "");

        assertThat(((Fitted.Unfit) fitted).reason()).contains("heif-convert", "Export it as JPEG");
    }

    @Test
    void one_that_says_that_it_is_huge_is_refused_before_anybody_reads_it() throws Exception {
        byte[] huge = Films.stored("front.heic");
        for (int at = 0; at < huge.length - 12; at++) {
            if (huge[at] == 'i' && huge[at + 1] == 's' && huge[at + 2] == 'p' && huge[at + 3] == 'e') {
                huge[at + 10] = 0x7F;
            }
        }
        Path program = Files.createFile(folder.resolve("heif-convert"));
        Files.writeString(program, "#!/bin/sh\necho read > " + folder.resolve("read") + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        Fitted fitted = fitted(huge, folder.toString());

        assertThat(((Fitted.Unfit) fitted).reason()).contains("at most 20000 on a side");
        assertThat(folder.resolve("read")).doesNotExist();
    }

    private Fitted fitted(byte[] bytes, String path) throws IOException {
        Path original = Files.write(folder.resolve("original"), bytes);
        return new Fitting(path, System.getProperty("java.class.path"))
                .of(original, Kind.PHOTO, FitLimits.STANDARD, folder.resolve("target"));
    }
}
