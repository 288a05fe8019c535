package uk.letterbox.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code resume AGENCY}. */
@Command(
        name = "resume",
        description = "Go on sending for an agency that was paused or stopped, and its paused operations.")
final class ResumeCommand extends OfficeCommand {

    @Parameters(paramLabel = "AGENCY", description = "Its short name.")
    private String agency;

    @Override
    Answer answer(Office office) {
        if (!office.setup().serves(agency)) {
            return Unknown.agency(agency, office);
        }
        office.desk().resume(agency);
        return Answer.good(Map.of("agency", agency, "paused", false), agency + " goes on.");
    }
}
