package uk.letterbox.simulator;

import java.util.Map;

/**
 * A lead that was created.
 *
 * @param id given by the simulator
 * @param agency the shortName it was sent to
 * @param fields what was said of it in query and body
 */
public record SimulatedLead(String id, String agency, Map<String, String> fields) {

    public SimulatedLead {
        fields = Fields.unmodifiable(fields);
    }
}
