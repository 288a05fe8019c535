package uk.letterbox.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Brings file, environment and defaults together, and collects everything that is wrong with them. */
final class SettingsReader {

    private final Path configDir;
    private final Path file;
    private final Environment environment;
    private final References references;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key, Written> written = new EnumMap<>(Key.class);
    private final Map<Key, String> values = new EnumMap<>(Key.class);

    SettingsReader(Path configDir, Environment environment) {
        this.configDir = configDir;
        this.file = configDir.resolve("application.properties");
        this.environment = environment;
        this.references = new References(configDir, environment::variable);
    }

    Loaded<Settings> read() {
        if (!Files.isDirectory(configDir)) {
            problems.add(new Problem(
                    configDir.toString(), "the configuration folder", "is not there", "LETTERBOX_CONFIG=./config"));
            return Loaded.bad(problems);
        }
        PropertiesFile properties = PropertiesFile.read(file);
        problems.addAll(properties.problems());
        properties.written().forEach(this::takeFromFile);
        problems.addAll(environment.strangers());
        for (Key key : Key.values()) {
            environment.written(key).ifPresent(fromEnvironment -> written.put(key, fromEnvironment));
            settle(key);
        }
        values.put(Key.CONFIG, configDir.toString());
        if (problems.isEmpty()) {
            problems.addAll(new Rules(values, this::where).problems());
        }
        return problems.isEmpty() ? Loaded.good(new Settings(values)) : Loaded.bad(problems);
    }

    private void takeFromFile(Written entry) {
        Optional<Key> key = Key.named(entry.name());
        if (key.isEmpty()) {
            if (entry.name().toLowerCase(Locale.ROOT).matches("(letterbox|letmc)\\b.*")) {
                problems.add(unknown(entry));
            }
            return;
        }
        Written earlier = written.putIfAbsent(key.get(), entry);
        if (earlier != null) {
            problems.add(entry.problem(key.get(), "stands there twice, first at " + earlier.where()));
        } else if (key.get() == Key.CONFIG && !entry.value().isEmpty()) {
            problems.add(entry.problem("cannot be set in the file it leads to", "LETTERBOX_CONFIG=./config"));
        } else if (key.get().type() == Type.SECRET
                && !entry.value().isEmpty()
                && !References.isReference(entry.value())) {
            problems.add(entry.problem(
                    key.get(), "is a secret that stands in the file itself; it must be {{env:NAME}} or {{file:name}}"));
        } else if (entry.value().contains("{{") && !References.isReference(entry.value())) {
            problems.add(
                    entry.problem("must be one whole {{env:NAME}} or {{file:name}}", entry.name() + " = {{env:NAME}}"));
        }
    }

    private static Problem unknown(Written entry) {
        List<String> known = Arrays.stream(Key.values()).map(Key::text).toList();
        Optional<Key> nearest = Nearest.to(entry.name(), known).flatMap(Key::named);
        return entry.problem(
                "is no setting"
                        + nearest.map(key -> "; the nearest is " + key.text()).orElse(""),
                nearest.map(key -> key.text() + " = " + key.example()).orElse("no such line"));
    }

    private void settle(Key key) {
        Written entry = where(key);
        References.Resolved resolved = references.resolve(entry.value());
        if (resolved instanceof References.Resolved.Value value) {
            values.put(key, value.text());
            if (!(value.text().isEmpty() && key.standard().isEmpty())) {
                key.form().flaw(value.text()).ifPresent(flaw -> problems.add(entry.problem(key, flaw)));
            }
        } else if (resolved instanceof References.Resolved.Unset unset) {
            problems.add(entry.problem(
                    "names the environment variable " + unset.variable() + ", which is not set",
                    unset.variable() + "=the-value-itself"));
        } else if (resolved instanceof References.Resolved.Broken broken) {
            problems.add(entry.problem(broken.what(), broken.example()));
        }
    }

    private Written where(Key key) {
        return written.getOrDefault(key, new Written(file.toString(), key.text(), key.standard()));
    }
}
