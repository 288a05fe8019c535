package uk.letterbox.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The figures of this run of the build: {@code target/bench.json}, and a table on standard output. */
final class Figures {

    private final Path file = Build.folder().resolve("bench.json");
    private final ObjectMapper json = new ObjectMapper();

    /** Adds what was measured to the file and prints all figures so far. A goal that is missed is a figure, no failure. */
    void add(Figure figure) throws IOException {
        List<Figure> all = new ArrayList<>(soFar());
        all.add(figure);
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
        System.out.println("\nFigures so far (" + file.getFileName() + "):");
        all.forEach(one -> System.out.println(one.row()));
    }

    /** What an earlier build measured is no figure of this one. */
    private List<Figure> soFar() throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        if (!Files.exists(file) || Files.getLastModifiedTime(file).toMillis() < started) {
            return List.of();
        }
        return List.of(json.readValue(file.toFile(), Figure[].class));
    }

    /** The middle one of an odd number of values. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
