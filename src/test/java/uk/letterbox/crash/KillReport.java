package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What the histories came to: how often the process was killed at each point, and what was found afterwards. */
final class KillReport {

    private final Map<Point, Integer> kills = new EnumMap<>(Point.class);
    private final List<Map<String, Object>> histories = new ArrayList<>();

    KillReport() {
        for (Point point : Point.values()) {
            kills.put(point, 0);
        }
    }

    synchronized void killed(Point point) {
        kills.merge(point, 1, Integer::sum);
    }

    synchronized void history(long seed, Map<String, Integer> figures, List<String> violations) {
        Map<String, Object> history = new LinkedHashMap<>();
        history.put("seed", seed);
        history.putAll(figures);
        history.put("violations", violations);
        histories.add(history);
    }

    synchronized int kills(Point point) {
        return kills.get(point);
    }

    /** The whole as a table for people. */
    synchronized String table() {
        StringBuilder table = new StringBuilder("Kills of the process with SIGKILL\n");
        kills.forEach((point, count) -> table.append("%-9s%6d  %s%n".formatted(point, count, point.description())));
        table.append("%-9s%6d%n"
                .formatted("all", kills.values().stream().mapToInt(each -> each).sum()));
        histories.forEach(history -> table.append("history ").append(history).append('\n'));
        return table.toString();
    }

    /** The whole as JSON in the folder of the build. */
    synchronized void write(String name) throws IOException {
        Path folder = Path.of(System.getProperty("letterbox.build", "target"));
        Files.createDirectories(folder);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(name).toFile(), Map.of("kills", kills, "histories", histories));
    }
}
