package uk.letterbox.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.held.Refused;
import uk.letterbox.wiring.Office;

/** {@code refuse ID}. */
@Command(name = "refuse", description = "Refuse a held or quarantined arrival, and give it back.")
final class RefuseCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", description = "The arrival.")
    private String id;

    @Option(names = "--reason", description = "Why, for its sender.", defaultValue = "The office has turned it down.")
    private String reason;

    @Override
    Answer answer(Office office) throws Exception {
        Refused refused = office.held().refuse(id, reason);
        if (refused instanceof Refused.NotDone notDone) {
            return Changes.notDone(id, notDone.why());
        }
        String where = ((Refused.Done) refused).where();
        return Answer.good(Map.of("id", id, "refused", true, "where", where), id + " is refused. " + where);
    }
}
