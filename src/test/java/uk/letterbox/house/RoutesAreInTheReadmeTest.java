package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README's table has every file of routes, and no other; the error channels it tells of below. */
class RoutesAreInTheReadmeTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static List<String> files;
    private static List<String> told;

    @BeforeAll
    static void read() throws IOException {
        files = RouteFile.in(RouteFile.PRODUCT).stream()
                .map(RouteFile::name)
                .filter(name -> !name.equals(RouteFile.ERROR_CHANNELS))
                .map(name -> name.substring(0, name.length() - RouteFile.ENDING.length()))
                .toList();
        told = Files.readString(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| file | from |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    @Test
    void every_file_has_a_row_and_every_row_a_file() {
        assertThat(told).containsExactlyInAnyOrderElementsOf(files);
    }
}
