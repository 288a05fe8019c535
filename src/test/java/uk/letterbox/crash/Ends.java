package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;

/** What the senders of events were told of their ends: each at least once, and nothing else. */
final class Ends {

    private final Way way;
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> violations = new ArrayList<>();

    Ends(Way way) {
        this.way = way;
    }

    /** Nobody decides anything, so a delivery has one end. */
    List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) throws Exception {
        Set<String> told = told();
        Set<String> due = due(arrivals, deliveries);
        due.stream()
                .filter(end -> !told.contains(end))
                .forEach(end -> violations.add(way.agency() + " was not told: " + end));
        told.stream()
                .filter(end -> !due.contains(end))
                .forEach(end -> violations.add(way.agency() + " was told: " + end));
        return violations;
    }

    private static Set<String> due(List<Arrival> arrivals, List<Delivery> deliveries) {
        Map<String, Arrival> byId = arrivals.stream().collect(Collectors.toMap(Arrival::id, Function.identity()));
        Set<String> due = new HashSet<>();
        for (Delivery delivery : deliveries) {
            String cause = byId.get(delivery.arrivalId()).name();
            due.add(end("delivery", delivery.state(), delivery.id(), cause));
        }
        for (Arrival arrival : arrivals) {
            if (arrival.outcome() != ArrivalOutcome.ACCEPTED) {
                String cause = arrival.outcome() == ArrivalOutcome.REFUSED ? "" : arrival.name();
                due.add(end("arrival", arrival.outcome(), arrival.id(), cause));
            }
        }
        return due;
    }

    private static String end(String what, Enum<?> how, String subject, String cause) {
        return "letterbox.%s.%s %s because of %s".formatted(what, how.name().toLowerCase(Locale.ROOT), subject, cause);
    }

    private Set<String> told() throws Exception {
        Map<String, String> byId = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (String outcome : way.outcomes()) {
            JsonNode event = json.readTree(outcome);
            String before = byId.put(event.path("id").asText(), outcome);
            if (before != null && !before.equals(outcome)) {
                violations.add(way.agency() + " was told two things under one id: " + before + " and " + outcome);
            }
            told.add("%s %s because of %s"
                    .formatted(
                            event.path("type").asText(),
                            event.path("subject").asText(),
                            event.path("data").path("causeId").asText()));
        }
        return told;
    }
}
