package uk.letterbox.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A price or rent.
 *
 * @param least in pounds; the same as {@code most} unless a range was given, zero for "up to"
 * @param most in pounds
 * @param wording as it was written, its "Offers over" and "pcm" with it
 */
public record Money(BigDecimal least, BigDecimal most, Period period, String wording) {

    /** What a rent is for; what is for no time is a price. */
    public enum Period {
        NONE,
        WEEK,
        MONTH,
        YEAR
    }

    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Finds the first amount in a text; a number with nothing to tell what it is must be all of it. */
    public static Optional<Money> in(String text) {
        return MoneyReader.first(PlainText.line(text));
    }

    /** Whether it is for a time, and so for a letting. */
    public boolean rent() {
        return period != Period.NONE;
    }

    /** The most for a month, to the penny; itself when it is for no time. */
    public BigDecimal monthly() {
        return switch (period) {
            case NONE, MONTH -> most;
            case WEEK -> most.multiply(WEEKS).divide(MONTHS, 2, RoundingMode.HALF_UP);
            case YEAR -> most.divide(MONTHS, 2, RoundingMode.HALF_UP);
        };
    }
}
