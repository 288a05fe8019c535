package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.Map;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.CallRow;

/** How arrivals, deliveries and calls are shown, by the same names everywhere. */
final class Views {

    private Views() {}

    static Map<String, Object> delivery(Delivery delivery) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", delivery.id());
        view.put("arrivalId", delivery.arrivalId());
        view.put("agency", delivery.agency());
        view.put("kind", delivery.kind().word());
        view.put("objectId", delivery.objectId());
        view.put("name", delivery.content().name());
        view.put("state", delivery.state().name());
        view.put("lane", delivery.lane().name());
        view.put("attempts", delivery.attempts());
        view.put("createdAt", delivery.createdAt());
        view.put("dueAt", delivery.dueAt());
        view.put("endedAt", delivery.endedAt());
        view.put("reason", delivery.reason());
        view.put("letmcId", delivery.letmcId());
        return view;
    }

    static Map<String, Object> arrival(Arrival arrival) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", arrival.id());
        view.put("agency", arrival.agency());
        view.put("door", arrival.door());
        view.put("name", arrival.name());
        view.put("outcome", arrival.outcome().name());
        view.put("reason", arrival.reason());
        view.put("sha256", arrival.sha256());
        view.put("receivedAt", arrival.receivedAt());
        return view;
    }

    static String line(Delivery delivery) {
        return "%s  %-12s %-11s %s %s%s"
                .formatted(
                        delivery.id(),
                        delivery.state(),
                        delivery.kind().word(),
                        delivery.objectId(),
                        Plain.text(delivery.content().name()),
                        delivery.reason()
                                .map(reason -> "  " + Plain.text(reason))
                                .orElse(""));
    }

    static String line(Arrival arrival) {
        return "%s  %-12s %-11s %s%s"
                .formatted(
                        arrival.id(),
                        arrival.outcome(),
                        arrival.door(),
                        Plain.text(arrival.name()),
                        arrival.reason()
                                .map(reason -> "  " + Plain.text(reason))
                                .orElse(""));
    }

    static String line(CallRow call) {
        return "  %s  %s %s %s%s"
                .formatted(
                        call.startedAt(),
                        call.operation(),
                        call.outcome().orElse("under way"),
                        call.status().isPresent() ? call.status().getAsInt() : "-",
                        call.answer()
                                .filter(answer -> !answer.isEmpty())
                                .map(answer -> "  " + Plain.text(answer))
                                .orElse(""));
    }
}
