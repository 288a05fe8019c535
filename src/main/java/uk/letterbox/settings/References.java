package uk.letterbox.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the references that stand in a file in place of a value: {@code {{env:NAME}}} is an environment variable,
 * {@code {{file:name}}} the trimmed content of a file, its name relative to the configuration folder.
 */
public final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{(env:([A-Za-z_][A-Za-z0-9_]*)|file:([^{}]+))}}");
    private static final int LONGEST = 64 * 1024;

    private final Path configDir;
    private final Function<String, Optional<String>> variables;

    /** @param variables the value of an environment variable; empty where it is not set */
    public References(Path configDir, Function<String, Optional<String>> variables) {
        this.configDir = configDir;
        this.variables = variables;
    }

    /** What a written value comes to. */
    public sealed interface Resolved {

        /** The value itself, or what its reference led to. */
        record Value(String text) implements Resolved {}

        /** The environment variable it names is not set, or empty. */
        record Unset(String variable) implements Resolved {}

        /** It leads nowhere; the words never hold the value. */
        record Broken(String what, String example) implements Resolved {}
    }

    /** Whether a value is one reference and nothing else. */
    public static boolean isReference(String value) {
        return REFERENCE.matcher(value).matches();
    }

    /** Follows a reference; any other value stands for itself. */
    public Resolved resolve(String value) {
        Matcher reference = REFERENCE.matcher(value);
        if (!reference.matches()) {
            return new Resolved.Value(value);
        }
        String variable = reference.group(2);
        if (variable == null) {
            return content(reference.group(3).strip());
        }
        return variables
                .apply(variable)
                .filter(found -> !found.isBlank())
                .<Resolved>map(found -> new Resolved.Value(found.strip()))
                .orElse(new Resolved.Unset(variable));
    }

    private Resolved content(String name) {
        try {
            Path file = configDir.resolve(name);
            if (!Files.isRegularFile(file)) {
                return new Resolved.Broken(
                        "names the file " + file + ", which is not there", "printf %s KEY > " + file);
            }
            if (isOpenToOthers(file)) {
                return new Resolved.Broken(
                        "names the file " + file + ", which every user of this machine can read", "chmod 600 " + file);
            }
            String content =
                    Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
            return content.isEmpty()
                    ? new Resolved.Broken(
                            "names the file " + file + ", which does not hold one short value",
                            "printf %s KEY > " + file)
                    : new Resolved.Value(content);
        } catch (InvalidPathException wrong) {
            return new Resolved.Broken("names a file by a name no file can have", "{{file:letmc.key}}");
        } catch (IOException wrong) {
            return new Resolved.Broken(
                    "names a file that cannot be read as text ("
                            + wrong.getClass().getSimpleName() + ")",
                    "chmod 600 " + configDir.resolve(name));
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }
}
