package uk.letterbox.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.delivery.Kind;
import uk.letterbox.house.RequiredProgram;

/** What need not be compressed again is not: by another decoder, libjpeg's own, no pixel has changed. */
class UntouchedPixelsTest {

    /** It says how the colours were written, so it stays. */
    private static final int ADOBE_MARKER = 16;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_photo_within_the_limits_loses_its_luggage_and_no_pixel(boolean progressive) throws Exception {
        Path djpeg = RequiredProgram.named("djpeg");
        List<byte[]> luggage = new ArrayList<>(Camera.luggage());
        // libjpeg does not read on behind a marker that it does not know.
        luggage.removeIf(segment -> (segment[1] & 0xFF) == 0xF0);
        luggage.add(0, Camera.exif(1, Camera.jpeg(Scene.of(32, 24, "YYYY"))));
        var scene = Scene.of(321, 239, Scene.UPRIGHT);
        byte[] jpeg = progressive ? Camera.progressive(scene) : Camera.jpeg(scene);
        Path original = Files.write(folder.resolve("original.jpg"), Camera.with(jpeg, luggage.toArray(byte[][]::new)));
        Path target = folder.resolve("target.jpg");

        Fitted fitted = new Fitting(Room.ofHeap(), new Programs(), ApartMain::fitted, Optional.empty())
                .of(original, Kind.PHOTO, Corpus.LIMITS, target);

        assertThat(((Fitted.Made) fitted).done()).containsExactly("camera data removed, pixels untouched");
        assertThat(target).hasSize(jpeg.length + ADOBE_MARKER);
        assertThat(pixels(djpeg, target)).isEqualTo(pixels(djpeg, original));
    }

    private static byte[] pixels(Path djpeg, Path picture) throws IOException {
        Process process = new ProcessBuilder(djpeg.toString(), "-pnm", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] pixels = process.getInputStream().readAllBytes();
        assertThat(pixels).hasSizeGreaterThan(321 * 239 * 3);
        return pixels;
    }
}
