package uk.letterbox.wiring;

import java.util.UUID;
import java.util.function.BooleanSupplier;

import uk.letterbox.journal.Journal;
import uk.letterbox.journal.Lease;

/**
 * Whether this process is the one that works on folders and tells people: always when it is alone, else by a lease. Doors
 * ask all the time; the lease, of which each asking is a commit, lasts for a quarter of a minute.
 */
public final class Leadership implements BooleanSupplier {

    private final BooleanSupplier lease;

    private Leadership(BooleanSupplier lease) {
        this.lease = lease;
    }

    static Leadership of(Setup setup, Journal journal) {
        return new Leadership(
                setup.alone()
                        ? () -> true
                        : new OnceASecond(
                                new Lease(journal, "folders", UUID.randomUUID().toString()), System::nanoTime));
    }

    /** For routes. */
    public boolean held() {
        return getAsBoolean();
    }

    @Override
    public boolean getAsBoolean() {
        return lease.getAsBoolean();
    }
}
