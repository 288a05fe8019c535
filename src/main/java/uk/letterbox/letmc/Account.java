package uk.letterbox.letmc;

import uk.letterbox.settings.Secret;

/**
 * Who calls: one agency at letMC.
 *
 * @param shortName its name there, part of every path
 * @param key its API key; printable ASCII, because it travels in a header
 */
public record Account(String shortName, Secret key) {

    public Account {
        if (shortName.isBlank()) {
            throw new IllegalArgumentException("An account at letMC needs the agency's shortName");
        }
        if (key.isEmpty() || !key.reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("The API key of " + shortName
                    + " is empty or has blanks or characters that no header can carry; copy it again from agentOS");
        }
    }
}
