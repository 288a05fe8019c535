package uk.letterbox.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program's own files are.
 *
 * @param routes the folder of the route files
 * @param config the folder of the settings: {@code LETTERBOX_CONFIG}, else {@code ./config} if present, else the installed one
 */
public record Installation(Path routes, Path config) {

    /** The installation that the launcher names, or the working directory when the program is started from its sources. */
    public static Installation find(Map<String, String> environment) {
        Path root = Path.of(System.getProperty("letterbox.installation", "."))
                .toAbsolutePath()
                .normalize();
        String chosen = environment.getOrDefault("LETTERBOX_CONFIG", "");
        Path here = Path.of("config");
        Path config = !chosen.isEmpty()
                ? Path.of(chosen)
                : Files.isRegularFile(here.resolve("application.properties")) ? here : root.resolve("config");
        return new Installation(root.resolve("routes"), config.toAbsolutePath().normalize());
    }
}
