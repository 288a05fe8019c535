package uk.letterbox.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Kind;
import uk.letterbox.media.Format;

/** Rare formats, in a process whose memory and time end with it. */
class ApartTest {

    @TempDir
    Path folder;

    @Test
    void a_plan_is_drawn_in_another_process() throws Exception {
        Fitted fitted = fitted(Pdfs.plan(1), Kind.FLOORPLAN);

        assertThat(fitted).isInstanceOf(Fitted.Made.class);
        assertThat(((Fitted.Made) fitted).done()).containsExactly("saved as PNG instead of PDF");
        assertThat(folder.resolve("target")).exists();
    }

    @Test
    void a_jpeg_that_needs_much_memory_outside_of_the_heap_is_read_there() throws Exception {
        byte[] jpeg = Camera.progressive(Scene.of(1600, 1200, Scene.UPRIGHT));
        Path original = Files.write(folder.resolve("original"), jpeg);
        Path target = folder.resolve("target");
        List<Format> apart = new ArrayList<>();
        Fitting fitting = new Fitting(
                new Room(10_000_000, 1),
                new Programs(),
                (order, format) -> {
                    apart.add(format);
                    return ApartMain.fitted(order, format);
                },
                Optional.empty());

        Fitted fitted = fitting.of(original, Kind.PHOTO, new FitLimits(400, 200_000), target);

        assertThat(apart).containsExactly(Format.JPEG);
        assertThat(((Fitted.Made) fitted).width()).isEqualTo(400);
        Scene.assertShows(ImageIO.read(target.toFile()), Scene.UPRIGHT, 45);
    }

    @Test
    void what_is_refused_there_is_refused_here_with_the_same_words() throws Exception {
        assertThat(fitted(Pdfs.plan(2), Kind.FLOORPLAN))
                .isEqualTo(new Fitted.Unfit("It is a PDF of 2 pages, and a floor plan is one picture. Export each page"
                        + " as a file of its own."));
    }

    @Test
    void what_unpacks_to_very_much_is_refused_in_time() throws Exception {
        Fitted fitted = fitted(Pdfs.packed(300), Kind.FLOORPLAN, Duration.ofSeconds(3));

        assertThat(fitted).isInstanceOf(Fitted.Unfit.class);
    }

    @Test
    void a_program_that_does_not_end_is_ended() throws Exception {
        long start = System.nanoTime();

        Programs.Ended ended = new Programs().run(List.of("/bin/sh", "-c", "exec sleep 600"), Duration.ofMillis(300));

        assertThat(ended.late()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void a_program_gets_nothing_of_our_environment() throws Exception {
        Programs.Ended ended = new Programs().run(List.of("/usr/bin/env"), Duration.ofSeconds(30));

        assertThat(new String(ended.output()).lines().filter(line -> !line.startsWith("PWD=")))
                .containsExactly("LC_ALL=C.UTF-8");
    }

    private Fitted fitted(byte[] bytes, Kind kind) throws IOException {
        return fitted(bytes, kind, Apart.PATIENCE);
    }

    private Fitted fitted(byte[] bytes, Kind kind, Duration patience) throws IOException {
        Path original = Files.write(folder.resolve("original"), bytes);
        Programs programs = new Programs();
        Apart apart = new Apart(programs, System.getProperty("java.class.path"), patience);
        return new Fitting(Room.ofHeap(), programs, apart, Optional.empty())
                .of(original, kind, FitLimits.STANDARD, folder.resolve("target"));
    }
}
