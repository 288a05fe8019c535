package uk.letterbox.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Mode;
import uk.letterbox.journal.Overview;
import uk.letterbox.wiring.Office;

/**
 * How things stand.
 *
 * @param deliveries how many are in each state
 * @param arrivals how many had each outcome
 */
record StatusReport(
        List<AgencyStatus> agencies,
        Map<String, Long> deliveries,
        Map<String, Long> arrivals,
        List<Overview.OpenAlert> alerts) {

    /**
     * How an agency stands.
     *
     * @param budgetUsed slots of its key that are in use
     * @param closedForMillis how long its key stays closed after a 429
     */
    record AgencyStatus(
            String agency,
            String mode,
            String condition,
            String why,
            List<String> pausedOperations,
            int budgetUsed,
            int budgetLimit,
            long closedForMillis) {}

    static StatusReport of(Office office) {
        Overview overview = office.overview();
        Map<String, Long> deliveries = new TreeMap<>();
        overview.deliveries().forEach(count -> deliveries.merge(count.state(), count.count(), Long::sum));
        Map<String, Long> arrivals = new TreeMap<>();
        overview.arrivals().forEach(count -> arrivals.merge(count.outcome(), count.count(), Long::sum));
        return new StatusReport(agencies(office, overview), deliveries, arrivals, overview.alerts());
    }

    private static List<AgencyStatus> agencies(Office office, Overview overview) {
        Map<String, Overview.Standing> standings = new LinkedHashMap<>();
        overview.standings().forEach(standing -> standings.put(standing.agency(), standing));
        Map<String, String> budgets = budgets(office);
        List<AgencyStatus> agencies = new ArrayList<>();
        for (Agency agency : office.setup().agencies()) {
            String name = agency.shortName();
            Overview.Standing standing =
                    standings.getOrDefault(name, new Overview.Standing(name, "open", "", List.of()));
            Optional<String> budget = Optional.ofNullable(budgets.get(name));
            agencies.add(new AgencyStatus(
                    name,
                    agency.mode() == Mode.DELIVER ? "deliver" : "observe",
                    standing.condition(),
                    standing.why(),
                    standing.pausedOperations(),
                    budget.map(overview::budgetUsed).orElse(0),
                    agency.requests(),
                    budget.map(overview::closedFor).orElse(0L)));
        }
        return agencies;
    }

    private static Map<String, String> budgets(Office office) {
        try {
            return office.budgets();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file of the home folder cannot be read", unreadable);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (AgencyStatus agency : agencies) {
            text.append(agency.agency())
                    .append(": ")
                    .append(agency.mode())
                    .append(", ")
                    .append(agency.condition());
            text.append(agency.why().isEmpty() ? "" : " (" + Plain.text(agency.why()) + ")");
            text.append(", budget ").append(agency.budgetUsed()).append(" of ").append(agency.budgetLimit());
            text.append(agency.closedForMillis() > 0 ? ", closed for " + agency.closedForMillis() / 1000 + " s" : "");
            text.append(agency.pausedOperations().isEmpty() ? "" : ", paused: " + agency.pausedOperations());
            text.append(System.lineSeparator());
        }
        text.append("arrivals:   ").append(arrivals).append(System.lineSeparator());
        text.append("deliveries: ").append(deliveries).append(System.lineSeparator());
        for (Overview.OpenAlert alert : alerts) {
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
