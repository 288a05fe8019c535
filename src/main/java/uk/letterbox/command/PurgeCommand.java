package uk.letterbox.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.letterbox.retention.LetGo;
import uk.letterbox.wiring.Office;

/** {@code purge}. */
@Command(
        name = "purge",
        description = "Let go at once of what has been kept long enough, as is done every ten minutes by itself.")
final class PurgeCommand extends OfficeCommand {

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dryRun;

    @Override
    Answer answer(Office office) throws Exception {
        if (!dryRun && !office.leadership().held()) {
            return Answer.finding(
                    Map.of("error", "another node"),
                    "Another node looks after the files of this Letterbox, and lets go of them by itself every ten"
                            + " minutes. Nothing was removed here.");
        }
        LetGo gone = dryRun ? office.expiry().would() : office.expiry().letGo();
        String text = (dryRun ? "Would be let go of: " : "Let go of: ") + gone.text() + ".";
        return gone.problems().isEmpty()
                ? Answer.good(gone, text)
                : Answer.finding(
                        gone, text + System.lineSeparator() + String.join(System.lineSeparator(), gone.problems()));
    }
}
