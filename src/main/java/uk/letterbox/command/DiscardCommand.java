package uk.letterbox.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.wiring.Office;

/** {@code discard ID}. */
@Command(name = "discard", description = "Give a delivery up that is not under way.")
final class DiscardCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", description = "The delivery.")
    private String id;

    @Option(names = "--reason", description = "Why, for those who look.", defaultValue = "discarded by hand")
    private String reason;

    @Override
    Answer answer(Office office) {
        return Changes.told(office.desk().discard(id, reason), "is discarded");
    }
}
