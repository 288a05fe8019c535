package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import picocli.CommandLine.Command;
import uk.letterbox.journal.Overview;
import uk.letterbox.wiring.Office;

/** {@code status}. */
@Command(name = "status", description = "How things stand: agencies, deliveries by state, arrivals by outcome, alerts.")
final class StatusCommand extends OfficeCommand {

    @Override
    Answer answer(Office office) {
        Overview overview = office.overview();
        Map<String, Long> deliveries = new TreeMap<>();
        overview.deliveries().forEach(count -> deliveries.merge(count.state(), count.count(), Long::sum));
        Map<String, Long> arrivals = new TreeMap<>();
        overview.arrivals().forEach(count -> arrivals.merge(count.outcome(), count.count(), Long::sum));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencies", overview.standings());
        json.put("deliveries", deliveries);
        json.put("arrivals", arrivals);
        json.put("alerts", overview.alerts());
        return Answer.good(json, text(overview, deliveries, arrivals));
    }

    private static String text(Overview overview, Map<String, Long> deliveries, Map<String, Long> arrivals) {
        StringBuilder text = new StringBuilder();
        for (Overview.Standing standing : overview.standings()) {
            text.append(standing.agency()).append(": ").append(standing.condition());
            text.append(standing.why().isEmpty() ? "" : " (" + Plain.text(standing.why()) + ")");
            text.append(standing.pausedOperations().isEmpty() ? "" : ", paused: " + standing.pausedOperations());
            text.append(System.lineSeparator());
        }
        text.append("arrivals:   ").append(arrivals).append(System.lineSeparator());
        text.append("deliveries: ").append(deliveries).append(System.lineSeparator());
        for (Overview.OpenAlert alert : overview.alerts()) {
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
        return text.toString().strip();
    }
}
