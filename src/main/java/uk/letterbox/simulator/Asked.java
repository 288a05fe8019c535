package uk.letterbox.simulator;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a call asks for.
 *
 * @param fields what path, query and body say by name
 */
record Asked(Map<String, String> fields, FileContent content, JsonNode json) {

    String agency() {
        return field("shortName");
    }

    /** Empty where nothing is said. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * A whole number that is not below the least.
     *
     * @throws Refusal 400 where it is anything else
     */
    int number(String name, int least) throws Refusal {
        String text = field(name);
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(400, "The value '" + text + "' is not valid for " + name + ".");
        }
        throw new Refusal(400, "The value '" + text + "' is too small for " + name + ".");
    }
}
