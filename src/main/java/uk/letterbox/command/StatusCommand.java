package uk.letterbox.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.letterbox.console.AgencyStatus;
import uk.letterbox.console.StatusReport;
import uk.letterbox.journal.EnquiryBook;
import uk.letterbox.wiring.Office;

/** {@code status}. */
@Command(
        name = "status",
        description = "How things stand: agencies, deliveries by state, arrivals by outcome, alerts, doors.")
final class StatusCommand extends OfficeCommand {

    @Option(names = "--leads", description = "Instead: leads by source and outcome, with when the last came.")
    private boolean leads;

    @Option(names = "--days", description = "How far that goes back; 30 when not said.", defaultValue = "30")
    private int days;

    @Override
    Answer answer(Office office) throws Exception {
        return leads ? leads(office) : everything(office);
    }

    private Answer leads(Office office) {
        EnquiryBook book = new EnquiryBook(office.journal());
        long since = office.arrivals().now() - Duration.ofDays(days).toMillis();
        List<LeadReport.Row> rows = new ArrayList<>();
        for (String agency : office.setup().doors().keySet()) {
            rows.addAll(LeadReport.rows(agency, book.since(agency, since)));
        }
        LeadReport report = new LeadReport(days, rows);
        return Answer.good(report, report.text());
    }

    private static Answer everything(Office office) throws Exception {
        StatusReport report = Stand.of(office).report();
        return Answer.good(report, text(report));
    }

    private static String text(StatusReport report) {
        StringBuilder text = new StringBuilder();
        for (AgencyStatus agency : report.agencies()) {
            text.append(agency.agency()).append(": ").append(agency.condition());
            text.append(agency.why().isEmpty() ? "" : " (" + Plain.text(agency.why()) + ")");
            text.append(agency.budgetUsed()
                    .map(used -> ", " + used + " calls in the window")
                    .orElse(", sends nothing"));
            text.append(agency.closedForMillis()
                    .filter(closed -> closed > 0)
                    .map(closed -> ", its key is closed for " + closed / 1000 + " s")
                    .orElse(""));
            text.append(agency.referenceReadAt()
                    .map(at -> ", letMC's lists read " + at)
                    .orElse(""));
            text.append(agency.pausedOperations().isEmpty() ? "" : ", paused: " + agency.pausedOperations());
            text.append(System.lineSeparator());
        }
        text.append("arrivals:   ").append(report.arrivals()).append(System.lineSeparator());
        text.append("deliveries: ").append(report.deliveries()).append(System.lineSeparator());
        for (StatusReport.OpenAlert alert : report.alerts()) {
            text.append("alert: ")
                    .append(alert.kind())
                    .append(' ')
                    .append(alert.agency())
                    .append(' ');
            text.append(alert.count())
                    .append("x ")
                    .append(Plain.text(alert.text()))
                    .append(System.lineSeparator());
        }
        for (StatusReport.DoorStatus door : report.doors()) {
            text.append("door ")
                    .append(door.door())
                    .append(" of ")
                    .append(door.agency())
                    .append(": ");
            text.append(door.lastArrivalAt().map(at -> "last arrival " + at).orElse("nothing has arrived yet"));
            text.append(System.lineSeparator());
        }
        report.sftp().ifPresent(sftp -> text.append("SFTP on port ")
                .append(sftp.port())
                .append(", host key ")
                .append(sftp.hostKey())
                .append(", accounts ")
                .append(sftp.accounts()));
        return text.toString().strip();
    }
}
