package uk.letterbox.mime;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** What is left of the limits of one mail while it is read, and which of them it has met. */
final class Allowance {

    private final MailLimits limits;
    private final LongSupplier nanoTime;
    private final long end;
    private final Set<Damage> damage = EnumSet.noneOf(Damage.class);
    private boolean ended;
    private long bytes;
    private int parts;
    private int text;
    private int headers;

    Allowance(MailLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + limits.time().toNanos();
    }

    MailLimits limits() {
        return limits;
    }

    Set<Damage> damage() {
        return damage;
    }

    /** Notes something that does not keep the rest from being read. */
    void note(Damage what) {
        damage.add(what);
    }

    /** Leaves the rest of the mail unread. */
    void endWith(Damage what) {
        damage.add(what);
        ended = true;
    }

    /** Whether the rest of the mail is to be left unread. */
    boolean ended() {
        if (!ended && nanoTime.getAsLong() - end > 0) {
            endWith(Damage.TOO_SLOW);
        }
        return ended;
    }

    /** How many of some bytes may still be read; the mail ends with the last of them. */
    int bytes(int wanted) {
        if (ended()) {
            return 0;
        }
        if (bytes >= limits.bytes()) {
            endWith(Damage.TOO_LARGE);
            return 0;
        }
        return (int) Math.min(wanted, limits.bytes() - bytes);
    }

    void bytesRead(int count) {
        bytes += count;
    }

    void part() {
        if (++parts > limits.parts()) {
            endWith(Damage.TOO_MANY_PARTS);
        }
    }

    /** How many bytes the next text may have. */
    int text() {
        return Math.min(limits.textOfPart(), limits.textOfMail() - text);
    }

    void textRead(int count) {
        text += count;
    }

    /** Whether a header may be kept. */
    boolean header(int length) {
        headers += length;
        if (headers > limits.headersLength()) {
            endWith(Damage.HEADERS_CUT);
        }
        return headers <= limits.headersLength();
    }
}
