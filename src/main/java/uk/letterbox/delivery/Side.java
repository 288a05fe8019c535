package uk.letterbox.delivery;

import java.util.Locale;
import java.util.Optional;

/** The side of the business a property belongs to; letMC keeps lettings properties and sales instructions apart. */
public enum Side {
    LETTINGS,
    SALES;

    /** The word used in folders, event data and JSON: {@code lettings} or {@code sales}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side whose {@link #word()} this is, in any case. */
    public static Optional<Side> ofWord(String word) {
        for (Side side : values()) {
            if (side.word().equalsIgnoreCase(word)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
