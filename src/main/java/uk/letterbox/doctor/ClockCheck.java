package uk.letterbox.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import uk.letterbox.errand.Kept;

/** Compares this machine's clock with letMC's, by the header {@code Date} of an answer, which tells whole seconds. */
final class ClockCheck {

    private static final String CLOCK = "clock";
    /** An answer is some time on its way, and its date is cut to a second. */
    private static final long NEAR_ENOUGH = 5;

    private ClockCheck() {}

    static Check of(Kept answer) {
        try {
            ZonedDateTime there = ZonedDateTime.parse(answer.date(), DateTimeFormatter.RFC_1123_DATE_TIME);
            long ahead =
                    Duration.between(there.toInstant(), answer.receivedAt()).toSeconds();
            return Math.abs(ahead) <= NEAR_ENOUGH
                    ? Check.good(CLOCK, "this machine and letMC agree about the time to within " + NEAR_ENOUGH + " s")
                    : Check.finding(CLOCK, apart(ahead));
        } catch (DateTimeException none) {
            return Check.open(CLOCK, "letMC's answer says no time to compare this machine's with");
        }
    }

    private static String apart(long ahead) {
        return "this machine's clock is " + Math.abs(ahead) + " s " + (ahead > 0 ? "ahead of" : "behind")
                + " letMC's. The budget is not in danger: letMC counts calls by its own clock, and a call's slot is free"
                + " again when so much time has passed here since its answer, whatever time that was. But receipts,"
                + " outcomes and alerts say wrong times. Set the clock of this machine, best by NTP";
    }
}
