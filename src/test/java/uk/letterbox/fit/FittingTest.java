package uk.letterbox.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;

import uk.letterbox.media.Contents;

/** What photographers send, made fit or refused. */
class FittingTest {

    /** Without a process for each file: that there is one, {@link ApartTest} shows. */
    private static final Fitting FITTING =
            new Fitting(Room.ofHeap(), new Programs(), ApartMain::fitted, Optional.empty());
    /** What metadata-extractor calls the parts that a picture needs. */
    private static final List<String> NEEDED = List.of(
            "JPEG",
            "JFIF",
            "Huffman",
            "ICC Profile",
            "Adobe JPEG",
            "File",
            "File Type",
            "PNG-IHDR",
            "PNG-PLTE",
            "PNG-sRGB");

    @TempDir
    Path folder;

    static List<Corpus.Sample> corpus() throws IOException {
        return Corpus.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void what_comes_is_sent_upright_and_bare_or_refused_with_the_reason(Corpus.Sample sample) throws Exception {
        Path original = Files.write(folder.resolve("original"), sample.bytes());
        Path target = folder.resolve("target");

        Fitted fitted = FITTING.of(original, sample.kind(), Corpus.LIMITS, target);

        assertThat(original).hasBinaryContent(sample.bytes());
        if (sample.refused()) {
            assertThat(fitted).isInstanceOf(Fitted.Unfit.class);
            assertThat(((Fitted.Unfit) fitted).reason()).contains(sample.says());
            assertThat(folder).isDirectoryNotContaining(file -> !file.equals(original));
        } else {
            assertThat(fitted).isNotInstanceOf(Fitted.Unfit.class);
            assertFit(sample, fitted, fitted instanceof Fitted.Made ? target : original);
        }
    }

    private static void assertFit(Corpus.Sample sample, Fitted fitted, Path sent) throws Exception {
        byte[] bytes = Files.readAllBytes(sent);
        BufferedImage image = ImageIO.read(sent.toFile());
        assertThat(Contents.of(bytes)).isEqualTo(new Contents(sample.becomes(), Contents.Condition.WHOLE));
        assertThat(bytes.length).isLessThanOrEqualTo((int) Corpus.LIMITS.largest());
        assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(Corpus.LIMITS.longestSide());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(Camera.PLANTED);
        assertThat(foreign(sent)).isEmpty();
        if (fitted instanceof Fitted.Made made) {
            assertThat(made.format()).isEqualTo(sample.becomes());
            assertThat(List.of(made.width(), made.height())).containsExactly(image.getWidth(), image.getHeight());
            assertThat(String.join("; ", made.done())).contains(sample.says());
        } else {
            assertThat(sample.says()).isEmpty();
        }
        if (!sample.quarters().isEmpty()) {
            Scene.assertShows(image, sample.quarters(), 45);
            Scene.assertShows(thumbnail(sent), sample.quarters(), 45);
        }
    }

    private static BufferedImage thumbnail(Path sent) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(FITTING.thumbnail(sent).orElseThrow()));
        assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(160);
        return image;
    }

    /** The parts of a picture that it does not need, by another library. */
    private static List<String> foreign(Path picture) throws IOException, ImageProcessingException {
        Metadata metadata = ImageMetadataReader.readMetadata(picture.toFile());
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName)
                .filter(name -> !NEEDED.contains(name))
                .toList();
    }
}
