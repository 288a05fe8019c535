package uk.letterbox.agency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import uk.letterbox.settings.Key;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Settings;

/** Reads the agencies' files. */
public final class Agencies {

    private Agencies() {}

    /** Reads every file of the folder. */
    public static Loaded<List<Agency>> load(
            Path folder, Path configDir, Settings settings, Map<String, String> environment) {
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            List<Agency> agencies = new ArrayList<>();
            for (Path file : files) {
                JsonNode node = new YAMLMapper().readTree(file.toFile());
                agencies.add(new Agency(
                        node.path("agency").asText().startsWith("{{")
                                ? settings.text(Key.SHORT_NAME)
                                : node.path("agency").asText(),
                        settings.secret(Key.API_KEY),
                        "observe".equals(node.path("mode").asText()) ? Mode.OBSERVE : Mode.DELIVER,
                        node.path("requests").asInt(settings.count(Key.REQUESTS))));
            }
            return Loaded.good(agencies);
        } catch (IOException unreadable) {
            return Loaded.bad(List.of(new Problem(folder.toString(), "agencies", "cannot be read", "a folder")));
        }
    }
}
