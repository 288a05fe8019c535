package uk.letterbox.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.letterbox.retention.Expiry;
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
        Expiry.LetGo gone = dryRun ? office.expiry().would() : office.expiry().all();
        return Answer.good(
                gone,
                (dryRun ? "Would be let go of: " : "Let go of: ") + "the bytes of " + gone.bytes() + " arrivals, "
                        + gone.undecided() + " things nobody decided about, " + gone.refusedFiles() + " refused files, "
                        + gone.receipts() + " receipts.");
    }
}
