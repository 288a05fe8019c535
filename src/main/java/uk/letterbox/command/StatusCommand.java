package uk.letterbox.command;

import picocli.CommandLine.Command;
import uk.letterbox.wiring.Office;

/** {@code status}. */
@Command(name = "status", description = "How things stand: agencies, deliveries by state, arrivals by outcome, alerts.")
final class StatusCommand extends OfficeCommand {

    @Override
    Answer answer(Office office) {
        StatusReport report = StatusReport.of(office);
        return Answer.good(report, report.text());
    }
}
