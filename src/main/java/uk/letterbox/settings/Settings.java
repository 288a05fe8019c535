package uk.letterbox.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of an installation, all of them checked. Asking for a key by another type is an error of the program. */
public final class Settings {

    private static final Pattern UP_TO_HOST = Pattern.compile("([a-z:]+:(?://)?)(?:[^/@]*@)?([^/@?#;]*)(.*)");

    private final Map<Key, String> values;

    Settings(Map<Key, String> values) {
        this.values = new EnumMap<>(values);
    }

    /**
     * Reads {@code application.properties} of a folder; the environment goes before it, a default behind it.
     *
     * @param environment as of {@link System#getenv()}
     */
    public static Loaded<Settings> load(Path configDir, Map<String, String> environment) {
        return new SettingsReader(configDir, new Environment(environment)).read();
    }

    /** Whether a key whose default is empty was set. */
    public boolean has(Key key) {
        return !values.get(key).isEmpty();
    }

    /** The value of a key as it is written; empty where it is not set. A secret is only had as one. */
    public String text(Key key) {
        if (key.type() == Type.SECRET) {
            throw new IllegalArgumentException(key.text() + " is a secret");
        }
        return values.get(key);
    }

    public Duration duration(Key key) {
        return Durations.parse(value(key, Type.DURATION));
    }

    /** Bytes. */
    public long size(Key key) {
        return Sizes.parse(value(key, Type.SIZE));
    }

    public int count(Key key) {
        return Integer.parseInt(value(key, Type.COUNT));
    }

    public boolean flag(Key key) {
        return Boolean.parseBoolean(value(key, Type.FLAG));
    }

    /** A folder; a relative one begins at the working directory. */
    public Path path(Key key) {
        return key == Key.AGENCIES && !has(key) ? path(Key.CONFIG).resolve("agencies") : Path.of(value(key, Type.PATH));
    }

    /** An address; empty where it is not set. That of the database is no URI in every case: take its text. */
    public Optional<URI> url(Key key) {
        return Optional.of(value(key, Type.URL))
                .filter(value -> !value.isEmpty())
                .map(URI::create);
    }

    /** A secret; {@link Secret#isEmpty()} where it is not set. */
    public Secret secret(Key key) {
        return new Secret(value(key, Type.SECRET));
    }

    /** The value that an environment variable sets, wherever it was set; for {@code {{env:NAME}}} in other files. */
    public Optional<String> ofVariable(String name) {
        return Key.ofVariable(name).map(values::get).filter(value -> !value.isEmpty());
    }

    /** Every key as a person may see it: secrets masked, addresses up to their host. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        values.forEach((key, value) ->
                lines.append(key.text()).append(" = ").append(shown(key, value)).append('\n'));
        return lines.toString();
    }

    private static String shown(Key key, String value) {
        if (value.isEmpty() || key.type() != Type.SECRET && key.type() != Type.URL) {
            return value;
        }
        Matcher address = UP_TO_HOST.matcher(value);
        if (key.type() == Type.SECRET || !address.matches()) {
            return new Secret(value).toString();
        }
        return address.group(1) + address.group(2) + (address.group(3).isEmpty() ? "" : "/…");
    }

    private String value(Key key, Type type) {
        if (key.type() != type) {
            throw new IllegalArgumentException(key.text() + " is of type " + key.type() + ", not " + type);
        }
        return values.get(key);
    }
}
