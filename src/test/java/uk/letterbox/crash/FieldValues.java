package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.SimulatedState;

/** The values of custom fields at letMC: the last that was delivered of each object's, in the order of sending. */
record FieldValues(Correspondence correspondence, SimulatedState letmc) {

    private static final String FIELD = "0004-cf00-0000-0001";

    List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) {
        Map<String, DeliveryState> states = deliveries.stream()
                .collect(Collectors.toMap(Delivery::arrivalId, Delivery::state, (one, other) -> one));
        Map<String, DeliveryState> byEvent = new HashMap<>();
        arrivals.stream()
                .filter(arrival -> states.containsKey(arrival.id()))
                .forEach(arrival -> byEvent.put(arrival.name(), states.get(arrival.id())));
        Map<String, String> last = new HashMap<>();
        for (Sent event : correspondence.events()) {
            if (!event.object().isEmpty() && byEvent.get(event.id()) == DeliveryState.DELIVERED) {
                last.put(event.object(), event.mark());
            }
        }
        List<String> violations = new ArrayList<>();
        last.forEach((object, value) -> {
            JsonNode there =
                    letmc.customFields().getOrDefault(object, Map.of()).getOrDefault(FIELD, MissingNode.getInstance());
            if (!there.asText().equals(value)) {
                violations.add("The field of " + object + " should be '" + value + "' and is '" + there + "'");
            }
        });
        return violations;
    }
}
