package uk.letterbox.command;

import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code refuse ID}. */
@Command(name = "refuse", description = "Give a held or quarantined arrival back to its sender.")
final class RefuseCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", description = "The arrival.")
    private String id;

    @Option(names = "--reason", description = "Why, for its sender.", defaultValue = "The office has turned it down.")
    private String reason;

    @Override
    Answer answer(Office office) throws Exception {
        Optional<String> obstacle = office.held().refuse(id, reason);
        return obstacle.map(why -> Changes.notDone(id, why))
                .orElseGet(() -> Answer.good(Map.of("id", id, "refused", true), id + " was given back."));
    }
}
