package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import uk.letterbox.fit.Camera;
import uk.letterbox.fit.Scene;
import uk.letterbox.house.RequiredProgram;

/** Photos made fit in a second, two at a time under a heap of 512 MB, beside vipsthumbnail. */
@Measurement
class FitBench {

    private static final int PHOTOS = 24;
    private static final String HEAP = "-Xmx512m";

    @Test
    void photos_made_fit_beside_vipsthumbnail() throws Exception {
        Path room = Build.room("fit");
        Path twelve = photo(room.resolve("twelve.jpg"), 4_000, 3_000);
        Path twentyFour = photo(room.resolve("twenty-four.jpg"), 6_000, 4_000);

        untouched("12", twelve);
        untouched("24", twentyFour);
        smaller("12", twelve);
        double peak = smaller("24", twentyFour);

        new Figures().add(Figure.atMost("peak heap with two photos of 24 megapixels", 512, peak, "MB", HEAP));
        Build.clear(room);
    }

    private static void untouched(String megapixels, Path photo) throws Exception {
        double[] run = run(photo, 10_000, 50_000_000);
        new Figures()
                .add(Figure.atLeast(
                        "photos of " + megapixels + " megapixels, pixels untouched",
                        1,
                        run[0],
                        "photos/s",
                        "two at a time; letMC takes 50 a minute; peak heap %.0f MB".formatted(run[1])));
    }

    private static double smaller(String megapixels, Path photo) throws Exception {
        double[] run = run(photo, 3_000, 3_000_000);
        double vips = RequiredProgram.onPath("vipsthumbnail").isPresent() ? vips(photo) : 0;
        new Figures()
                .add(Figure.atLeast(
                        "photos of " + megapixels + " megapixels, made smaller",
                        1,
                        run[0],
                        "photos/s",
                        "two at a time; letMC takes 50 a minute; vipsthumbnail %.1f photos/s (0: not installed)"
                                .formatted(vips)));
        return run[1];
    }

    /** Photos a second, and the peak of the heap in megabytes. */
    private static double[] run(Path photo, int side, long largest) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FitRun.class.getName(),
                        photo.toString(),
                        Integer.toString(side),
                        Long.toString(largest),
                        Integer.toString(PHOTOS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said =
                new String(process.getInputStream().readAllBytes()).strip().split(" ");
        assertThat(process.waitFor()).isZero();
        return new double[] {Double.parseDouble(said[0]), Double.parseDouble(said[1])};
    }

    /** Two processes at a time, each with the photos one after the other. */
    private static double vips(Path photo) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Process> processes = new ArrayList<>();
        for (int process = 0; process < 2; process++) {
            List<String> command = new ArrayList<>(
                    List.of("vipsthumbnail", "--size", "3000x3000", "-o", photo + "." + process + ".jpg[Q=90,strip]"));
            for (int i = 0; i < PHOTOS / 2; i++) {
                command.add(photo.toString());
            }
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("VIPS_CONCURRENCY", "1");
            processes.add(builder.start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        return PHOTOS * 1e9 / (System.nanoTime() - start);
    }

    private static Path photo(Path file, int width, int height) throws IOException {
        BufferedImage scene = Scene.of(width, height, Scene.UPRIGHT, BufferedImage.TYPE_3BYTE_BGR);
        return Files.write(file, Camera.with(Camera.jpeg(scene), Camera.exif(1, new byte[0])));
    }
}
