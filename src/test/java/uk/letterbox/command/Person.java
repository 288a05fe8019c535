package uk.letterbox.command;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import uk.letterbox.console.CommandAnswer;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Office;

/** Somebody at a command line. */
record Person(Office office) {

    /** The routes and settings of the sources: the installed ones are built after the tests. */
    static final Installation SOURCES = new Installation(
            Path.of("routes").toAbsolutePath(), Path.of("config").toAbsolutePath());

    /** Types a command while Letterbox runs: as the line is taken apart, sent to it and carried out there. */
    CommandAnswer types(String... words) {
        Typed typed = Typed.of(words);
        return new OfficeCommands(office)
                .run(typed.name(), Arguments.named(typed.arguments()))
                .orElseThrow();
    }

    /** Types a command on a home whose Letterbox may run or not, as the settings of an environment say. */
    static Answer types(Map<String, String> environment, String... words) throws Exception {
        Typed typed = Typed.of(words);
        return new Front(SOURCES, environment).ask(typed.name(), typed.arguments(), typed.command());
    }

    /** What a command printed as JSON. */
    static JsonNode json(Answer answer) {
        return Json.tree(answer.json());
    }

    private record Typed(String name, ParseResult arguments, OfficeCommand command) {

        static Typed of(String... words) {
            CommandLine line = Commands.line(Map.of());
            ParseResult parsed = line.parseArgs(words).subcommand();
            return new Typed(parsed.commandSpec().name(), parsed, (OfficeCommand)
                    parsed.commandSpec().userObject());
        }
    }
}
