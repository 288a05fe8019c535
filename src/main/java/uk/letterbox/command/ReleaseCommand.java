package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code release ID [name=value…]}. */
@Command(name = "release", description = "Let a held or quarantined arrival go on, with what was missing.")
final class ReleaseCommand extends OfficeCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The arrival.")
    private String id;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "name=value",
            description =
                    "What was missing, such as propertyId=0004-f421-2742-3f00, reference=CLI-12 or type=Brochure.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Override
    Answer answer(Office office) throws Exception {
        Optional<String> obstacle = office.held().release(id, values);
        return obstacle.map(why -> Changes.notDone(id, why))
                .orElseGet(() -> Answer.good(Map.of("id", id, "released", true), id + " goes on."));
    }
}
