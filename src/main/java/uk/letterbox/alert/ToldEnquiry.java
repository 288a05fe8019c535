package uk.letterbox.alert;

import java.util.List;
import java.util.Map;

/**
 * An enquiry, for the branch that it is for: personal, and so by mail alone.
 *
 * @param fields what is known of who wrote and what about, by names for people, in their order
 * @param text what they wrote, line by line
 */
public record ToldEnquiry(Map<String, String> fields, List<String> text) {

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "ToldEnquiry";
    }
}
