package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

/** A clock that goes on only when told; the budget's clock starts anew with each boot. */
public final class HandClock implements JournalClock {

    private static final long FIRST_TIME = 1_900_000_000_000L;

    private long elapsed;
    private long bootedAt;
    private int boots = 1;

    public void advance(long millis) {
        elapsed += millis;
    }

    /** The machine starts again, which takes no time here. */
    void reboot() {
        boots++;
        bootedAt = elapsed;
    }

    /** Milliseconds since the first boot, over all boots. */
    long elapsed() {
        return elapsed;
    }

    @Override
    public long epoch(Handle handle) {
        return FIRST_TIME + elapsed;
    }

    @Override
    public long tick(Handle handle) {
        return elapsed - bootedAt + 1_000_000;
    }

    @Override
    public String boot() {
        return "boot-" + boots;
    }
}
