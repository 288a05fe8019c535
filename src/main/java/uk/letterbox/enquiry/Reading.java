package uk.letterbox.enquiry;

import java.util.List;

/**
 * A mail as it was read.
 *
 * @param enquiry what was found, whatever the verdict; all fields empty where there was nothing
 * @param findings which layer and rule gave each field, for {@code letterbox explain}
 * @param notes what a person should know and no field holds; personal
 */
public record Reading(Verdict verdict, Enquiry enquiry, List<Finding> findings, List<String> notes) {

    public Reading {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * Where a field came from.
     *
     * @param field of the enquiry, e.g. {@code lastName}
     * @param layer e.g. {@code lead-metadata}, {@code labelled-text}, {@code reply-to}
     * @param rule what in that layer, e.g. the label it stood behind
     */
    public record Finding(String field, String layer, String rule) {}

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Reading";
    }
}
