package uk.letterbox.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code pause AGENCY}. */
@Command(name = "pause", description = "Stop sending for an agency; what arrives is taken in all the same.")
final class PauseCommand extends OfficeCommand {

    @Parameters(paramLabel = "AGENCY", description = "Its short name.")
    private String agency;

    @Option(names = "--reason", description = "Why, for those who look.", defaultValue = "paused by hand")
    private String reason;

    @Override
    Answer answer(Office office) {
        if (!office.setup().serves(agency)) {
            return Unknown.agency(agency, office);
        }
        office.desk().pause(agency, reason);
        return Answer.good(
                Map.of("agency", agency, "paused", true),
                agency + " is paused. Go on with: letterbox resume " + agency);
    }
}
