package uk.letterbox.letmc;

import java.util.Map;

import uk.letterbox.settings.Secret;

/**
 * Who calls: one agency at letMC.
 *
 * @param shortName its name there, part of every path
 * @param key its API key; printable ASCII, because it travels in a header
 * @param leadTypes our word for a type of lead to the literal that letMC wants
 */
public record Account(String shortName, Secret key, Map<String, String> leadTypes) {

    /** One that sends no leads. */
    public Account(String shortName, Secret key) {
        this(shortName, key, Map.of());
    }

    public Account {
        leadTypes = Map.copyOf(leadTypes);
        if (shortName.isBlank()) {
            throw new IllegalArgumentException("An account at letMC needs the agency's shortName");
        }
        if (key.isEmpty() || !key.reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("The API key of " + shortName
                    + " is empty or has blanks or characters that no header can carry; copy it again from agentOS");
        }
    }
}
