package uk.letterbox.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Overview;

/**
 * How everything stands, for status.
 *
 * @param deliveries how many are in each state; states without any are there too
 * @param arrivals how many had each outcome
 * @param sftp the SFTP server; absent where it is off
 */
public record StatusReport(
        List<AgencyStatus> agencies,
        Map<String, Long> deliveries,
        Map<String, Long> arrivals,
        List<OpenAlert> alerts,
        List<DoorStatus> doors,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SftpStatus> sftp) {

    /** An alert that is not over. */
    public record OpenAlert(String kind, String agency, String text, int count, Instant raisedAt) {}

    /** A door, and when something last came to it. */
    public record DoorStatus(String agency, String door, Optional<Instant> lastArrivalAt) {}

    /**
     * The SFTP server.
     *
     * @param hostKey its fingerprint
     * @param accounts their names
     */
    public record SftpStatus(int port, String hostKey, List<String> accounts) {}

    /**
     * Asks the journal; as costly as {@link Overview#deliveries()}.
     *
     * @param budgets the budget's id by agency; an agency without one sends nothing
     * @param doors the doors of every agency that is configured
     */
    public static StatusReport of(
            Overview overview,
            Map<String, String> budgets,
            Map<String, List<String>> doors,
            Optional<SftpStatus> sftp) {
        return new StatusReport(
                AgencyStatus.all(overview, budgets, doors.keySet()),
                deliveries(overview),
                arrivals(overview),
                overview.alerts().stream()
                        .map(alert -> new OpenAlert(
                                alert.kind(),
                                alert.agency(),
                                alert.text(),
                                alert.count(),
                                Instant.ofEpochMilli(alert.raisedAt())))
                        .toList(),
                doors(overview, doors),
                sftp);
    }

    private static Map<String, Long> deliveries(Overview overview) {
        Map<String, Long> counts = zeros(DeliveryState.values());
        overview.deliveries().forEach(count -> counts.merge(count.state(), count.count(), Long::sum));
        return counts;
    }

    private static Map<String, Long> arrivals(Overview overview) {
        Map<String, Long> counts = zeros(ArrivalOutcome.values());
        overview.arrivals().forEach(count -> counts.merge(count.outcome(), count.count(), Long::sum));
        return counts;
    }

    private static Map<String, Long> zeros(Enum<?>[] names) {
        Map<String, Long> zeros = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> zeros.put(name.name(), 0L));
        return zeros;
    }

    private static List<DoorStatus> doors(Overview overview, Map<String, List<String>> doors) {
        return doors.entrySet().stream()
                .flatMap(agency -> agency.getValue().stream()
                        .map(door -> new DoorStatus(
                                agency.getKey(),
                                door,
                                overview.lastArrival(agency.getKey(), door).map(Instant::ofEpochMilli))))
                .toList();
    }
}
