package uk.letterbox.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of settings as it is written: its keys and values in order, a key that comes twice included. */
record Settings(List<Map.Entry<String, String>> entries) {

    static final Path PRODUCT = Path.of("config", "application.properties");

    static Settings shipped() throws IOException {
        return of(Files.readAllLines(PRODUCT));
    }

    static Settings of(List<String> lines) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                entries.add(Map.entry(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip()));
            }
        }
        return new Settings(entries);
    }

    Set<String> keys() {
        return entries.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    List<String> twice() {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .map(Map.Entry::getKey)
                .filter(key -> !seen.add(key))
                .toList();
    }

    /** Secrets that have a value of their own, where only a reference such as {@code {{env:LETMC_API_KEY}}} may be. */
    List<String> bareSecrets() {
        return entries.stream()
                .filter(entry -> entry.getKey().matches("(?i).*(password|passphrase|secret|token|api-?key)"))
                .filter(entry ->
                        !entry.getValue().isEmpty() && !entry.getValue().startsWith("{{"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
