package uk.letterbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.settings.Secret;

class ConsolePasswordTest {

    private static final Secret NONE = new Secret("");

    @TempDir
    private Path home;

    @Test
    void a_password_that_is_set_is_used_and_written_nowhere() throws IOException {
        ConsolePassword password = ConsolePassword.of(new Secret("chosen"), home);

        assertThat(password.secret().reveal()).isEqualTo("chosen");
        assertThat(password.made()).isFalse();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void one_is_made_once_and_kept_for_its_owner_alone() throws IOException {
        ConsolePassword first = ConsolePassword.of(NONE, home);
        ConsolePassword second = ConsolePassword.of(NONE, home);

        assertThat(first.made()).isTrue();
        assertThat(first.secret().reveal()).matches("[a-z]{24}");
        assertThat(first).asString().doesNotContain(first.secret().reveal());
        assertThat(second).isEqualTo(new ConsolePassword(first.secret(), false));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("console.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void an_empty_file_opens_nothing() throws IOException {
        Files.writeString(home.resolve("console.password"), "\n");

        assertThatThrownBy(() -> ConsolePassword.of(NONE, home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }
}
