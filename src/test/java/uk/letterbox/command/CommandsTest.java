package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

class CommandsTest {

    @Test
    void every_command_says_with_help_what_it_does_and_does_nothing() {
        CommandLine line = Commands.line(Person.SOURCES, Map.of(), InputStream.nullInputStream());

        line.getSubcommands().keySet().forEach(CommandsTest::helped);
        line.getSubcommands().get("account").getSubcommands().keySet().forEach(name -> helped("account", name));
    }

    private static void helped(String... command) {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.line(Person.SOURCES, Map.of(), InputStream.nullInputStream())
                .setOut(new PrintWriter(out, true));
        String[] words = Arrays.copyOf(command, command.length + 1);
        words[command.length] = "--help";

        assertThat(line.execute(words)).as(String.join(" ", words)).isZero();
        assertThat(out.toString()).startsWith("Usage: letterbox " + String.join(" ", command));
    }
}
