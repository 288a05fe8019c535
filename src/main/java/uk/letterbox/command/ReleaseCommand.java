package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.arrival.Arrival;
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
                    "What was missing, such as propertyId=0004-f421-2742-3f00, reference=CLI-12 or type=Brochure; of a mail"
                            + " leadType=LettingsApplicant, firstName=Ada, email=ada@example.com.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Override
    Answer answer(Office office) throws Exception {
        Optional<String> obstacle = office.held().release(id, values);
        return obstacle.map(why -> Changes.notDone(id, why)).orElseGet(() -> released(office));
    }

    private Answer released(Office office) {
        List<Arrival> parts = office.search().partsOf(id);
        return Answer.good(
                Map.of(
                        "id",
                        id,
                        "released",
                        true,
                        "parts",
                        parts.stream().map(Arrival::id).toList()),
                Stream.concat(Stream.of(id + " goes on."), parts.stream().map(Lines::of))
                        .collect(Collectors.joining(System.lineSeparator())));
    }
}
