package uk.letterbox.agency;

import java.util.Map;

/**
 * How an agency's leads are said at letMC, which publishes neither the types nor which sources an agency has.
 *
 * @param types our word for a type of lead to the literal that letMC wants
 * @param sources our word for a source to the name of letMC's lead source, where they differ
 * @param defaultSource the name of letMC's lead source for a lead that names none, or one that letMC does not know
 * @param defaultBranch letMC's id or the name of the branch of a lead that names none; empty for none
 * @param resend whether a lead whose outcome cannot be known is sent again, and perhaps there twice
 */
public record Leads(
        Map<String, String> types,
        Map<String, String> sources,
        String defaultSource,
        String defaultBranch,
        boolean resend) {

    public Leads {
        types = Map.copyOf(types);
        sources = Map.copyOf(sources);
    }

    /** An agency that has said nothing about leads: none can be sent, for the types are not published. */
    public static Leads unsaid() {
        return new Leads(Map.of(), Map.of(), "Other", "", false);
    }
}
