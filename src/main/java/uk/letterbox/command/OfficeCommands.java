package uk.letterbox.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.letterbox.console.CommandAnswer;
import uk.letterbox.wiring.Office;

/** The commands of the command line, run inside the running Letterbox. */
record OfficeCommands(Office office) implements uk.letterbox.console.Commands {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeCommands.class);

    @Override
    public Optional<CommandAnswer> run(String name, Map<String, String> arguments) {
        CommandLine program = Commands.line(System.getenv());
        CommandLine line = program.getSubcommands().get(name);
        if (line == null || !(line.getCommand() instanceof OfficeCommand command)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(Arguments.line(line.getCommandSpec(), arguments));
        try {
            program.parseArgs(words.toArray(String[]::new));
            Answer answer = command.answer(office);
            LOG.info("Command {} ended with {}", name, answer.exitCode());
            return Optional.of(new CommandAnswer(answer.exitCode(), Json.tree(answer.json()), answer.text()));
        } catch (ParameterException wrong) {
            return Optional.of(
                    new CommandAnswer(2, Json.tree(Map.of("error", wrong.getMessage())), wrong.getMessage()));
        } catch (Exception failed) {
            LOG.warn("Command {} failed", name, failed);
            String text = name + " failed: " + failed.getMessage();
            return Optional.of(new CommandAnswer(1, Json.tree(Map.of("error", text)), text));
        }
    }
}
