package uk.letterbox.enquiry;

import java.util.function.Supplier;

/**
 * A value with where it came from.
 *
 * @param layer empty for a value that was not found
 * @param rule the label, tag or place it stood behind
 */
record Chosen(String value, String layer, String rule) {

    static final Chosen NONE = new Chosen("", "", "");

    boolean isEmpty() {
        return value.isEmpty();
    }

    /** This value, or another where there is none. */
    Chosen or(Supplier<Chosen> other) {
        return isEmpty() ? other.get() : this;
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Chosen";
    }
}
