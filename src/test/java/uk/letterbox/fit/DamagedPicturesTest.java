package uk.letterbox.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.media.Contents;
import uk.letterbox.media.Format;

/** Whatever is broken in a picture, it is made fit or refused, and nothing else happens. */
class DamagedPicturesTest {

    private static final int TRIES = 8;
    private static final Fitting FITTING =
            new Fitting(Room.ofHeap(), new Programs(), ApartMain::fitted, Optional.empty());

    @TempDir
    Path folder;

    static List<Corpus.Sample> corpus() throws IOException {
        return Corpus.all().stream()
                .filter(sample ->
                        sample.bytes().length > 0 && Contents.of(sample.bytes()).format() != Format.PDF)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void a_picture_with_wrong_bytes_anywhere_is_made_fit_or_refused(Corpus.Sample sample) throws Exception {
        Random random = new Random(sample.name().hashCode());
        for (int i = 0; i < TRIES; i++) {
            byte[] wrong = sample.bytes().clone();
            int within = i % 2 == 0 ? wrong.length : Math.min(600, wrong.length);
            for (int bytes = 1 + random.nextInt(4); bytes > 0; bytes--) {
                wrong[random.nextInt(within)] = (byte) random.nextInt(256);
            }
            Path original = Files.write(folder.resolve("original"), wrong);
            Path target = folder.resolve("target");

            Fitted fitted = FITTING.of(original, sample.kind(), Corpus.LIMITS, target);

            if (fitted instanceof Fitted.Made) {
                byte[] sent = Files.readAllBytes(target);
                assertThat(Contents.of(sent).condition()).isEqualTo(Contents.Condition.WHOLE);
                assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain(Camera.PLANTED);
            }
            Files.deleteIfExists(target);
        }
    }
}
