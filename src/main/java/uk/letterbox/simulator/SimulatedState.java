package uk.letterbox.simulator;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Everything the simulator was brought to hold, at one moment.
 *
 * @param properties in the order in which they were first addressed
 * @param leads in the order in which they came
 * @param customFields the values that were set: object id, then field id, both in lower case
 */
public record SimulatedState(
        List<SimulatedProperty> properties,
        List<SimulatedLead> leads,
        Map<String, Map<String, JsonNode>> customFields) {

    public SimulatedState {
        properties = List.copyOf(properties);
        leads = List.copyOf(leads);
        customFields = Map.copyOf(customFields);
    }

    /** The property with this id, of any agency and side; one that has nothing where it was never addressed. */
    public SimulatedProperty property(String id) {
        return properties.stream()
                .filter(property -> property.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseGet(() -> new SimulatedProperty("", "", id, List.of(), List.of(), List.of()));
    }
}
