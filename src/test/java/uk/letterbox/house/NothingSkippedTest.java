package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: in CI each of them has to have run. */
@Tag("visits")
class NothingSkippedTest {

    private static final Pattern SKIPPED =
            Pattern.compile("<testcase name=\"([^\"]+)\" classname=\"([^\"]+)\"[^>]*[^/]>\\s*<skipped");

    @Test
    void in_ci_no_test_was_skipped() throws IOException {
        List<String> skipped = new ArrayList<>();
        try (Stream<Path> reports = Files.list(BuildFolder.path().resolve("surefire-reports"))) {
            for (Path report :
                    reports.filter(file -> file.toString().endsWith(".xml")).toList()) {
                SKIPPED.matcher(Files.readString(report))
                        .results()
                        .map((MatchResult found) -> found.group(2) + "." + found.group(1))
                        .forEach(skipped::add);
            }
        }

        assertThat(skipped).satisfiesAnyOf(all -> assertThat(all).isEmpty(), all -> assertThat(System.getenv("CI"))
                .isNotEqualTo("true"));
    }
}
