package uk.letterbox.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.media.Contents.Condition;

class ContentsTest {

    @TempDir
    Path folder;

    @Test
    void formats_are_known_by_their_bytes() throws IOException {
        assertThat(of(Pictures.jpeg(1))).isEqualTo(new Contents(Format.JPEG, Condition.WHOLE));
        assertThat(of(Pictures.png(1))).isEqualTo(new Contents(Format.PNG, Condition.WHOLE));
        assertThat(of(Pictures.pdf(0))).isEqualTo(new Contents(Format.PDF, Condition.WHOLE));
        assertThat(of(Pictures.heic()).format()).isEqualTo(Format.HEIC);
        assertThat(of(text("GIF89a......")).format()).isEqualTo(Format.GIF);
        assertThat(of(text("RIFF....WEBPVP8 ")).format()).isEqualTo(Format.WEBP);
        assertThat(of(text("II*\0....")).format()).isEqualTo(Format.TIFF);
        assertThat(of(text("<html>a picture</html>")).format()).isEqualTo(Format.OTHER);
        assertThat(of(new byte[0]).format()).isEqualTo(Format.OTHER);
    }

    @Test
    void a_jpeg_cut_anywhere_is_cut_short_and_never_whole() throws IOException {
        byte[] whole = Pictures.jpeg(2);

        for (int length = 3; length < whole.length - 1; length++) {
            assertThat(of(Arrays.copyOf(whole, length)).condition())
                    .as("%d of %d bytes", length, whole.length)
                    .isEqualTo(Condition.CUT_SHORT);
        }
    }

    @Test
    void a_png_or_pdf_without_its_end_is_cut_short() throws IOException {
        assertThat(of(Pictures.cut(Pictures.png(1))).condition()).isEqualTo(Condition.CUT_SHORT);
        assertThat(of(Pictures.cut(Pictures.pdf(0))).condition()).isEqualTo(Condition.CUT_SHORT);
    }

    @Test
    void the_end_of_a_thumbnail_is_not_the_end_of_a_picture() throws IOException {
        byte[] whole = withThumbnail(Pictures.jpeg(3), Pictures.jpeg(4));

        assertThat(of(whole).condition()).isEqualTo(Condition.WHOLE);
        assertThat(of(Arrays.copyOf(whole, whole.length - 2)).condition()).isEqualTo(Condition.CUT_SHORT);
    }

    @Test
    void a_film_behind_a_picture_does_not_make_it_incomplete() throws IOException {
        byte[] picture = Pictures.jpeg(5);

        byte[] withFilm = Arrays.copyOf(picture, picture.length + 300_000);

        assertThat(of(withFilm).condition()).isEqualTo(Condition.WHOLE);
    }

    @Test
    void a_beginning_of_a_picture_with_something_else_behind_it_is_broken() throws IOException {
        byte[] jpeg =
                "\u00FF\u00D8\u00FF\u00E0\0\u0010then a long letter about a flat".getBytes(StandardCharsets.ISO_8859_1);
        byte[] png = Pictures.png(1);
        Arrays.fill(png, 16, 24, (byte) 0);

        assertThat(of(jpeg).condition()).isEqualTo(Condition.BROKEN);
        assertThat(of(png).condition()).isEqualTo(Condition.BROKEN);
    }

    private static byte[] withThumbnail(byte[] picture, byte[] thumbnail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = thumbnail.length + 2;
        out.write(picture, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.write(thumbnail);
        out.write(picture, 2, picture.length - 2);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Contents of(byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(Files.write(folder.resolve("file"), bytes))) {
            return Contents.of(channel);
        }
    }
}
