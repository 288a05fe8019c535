package uk.letterbox.house;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that a test cannot do without. Where it is missing the test is skipped, with a word of what to install; in
 * CI (the environment has {@code CI=true}) it fails instead, for a test that is never run proves nothing.
 */
public final class RequiredProgram {

    private RequiredProgram() {}

    /** The first of these programs that is on the PATH. */
    public static Path named(String... names) {
        return Stream.of(names)
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseGet(() -> missing("no " + String.join(" and no ", names) + " on the PATH"));
    }

    /** Ends the test, as a failure in CI and as a skip elsewhere. */
    public static <T> T missing(String what) {
        String message = what + ": install it, as .ci/run does, or this test cannot run";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(message);
        }
        return Assumptions.abort(message);
    }

    /** Where a program is, if it is on the PATH. */
    public static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
