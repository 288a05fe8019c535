package uk.letterbox.journal;

import java.util.function.BooleanSupplier;

import org.jdbi.v3.core.Handle;

/**
 * The right to do what only one of several nodes may do: folders, receipts, alerts. Held for a quarter of a minute at a
 * time by the database's clock; asking for it keeps it. A node that was held up and works on after it lost the lease does
 * no harm: what it takes in twice is the same arrival.
 */
public final class Lease implements BooleanSupplier {

    private static final long TERM = 15_000;

    private final Journal journal;
    private final String name;
    private final String holder;

    /**
     * @param holder this node, and no other
     */
    public Lease(Journal journal, String name, String holder) {
        this.journal = journal;
        this.name = name;
        this.holder = holder;
    }

    /** Takes or keeps the lease; whether this node has it now. */
    @Override
    public boolean getAsBoolean() {
        return journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            return keep(handle, now) || take(handle, now);
        });
    }

    private boolean keep(Handle handle, long now) {
        return handle.createUpdate("UPDATE lease SET holder = :holder, until = :until"
                                + " WHERE name = :name AND (holder = :holder OR until < :now)")
                        .bind("holder", holder)
                        .bind("until", now + TERM)
                        .bind("name", name)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private boolean take(Handle handle, long now) {
        return handle.createUpdate("INSERT INTO lease (name, holder, until) VALUES (:name, :holder, :until)"
                                + " ON CONFLICT DO NOTHING")
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("until", now + TERM)
                        .execute()
                == 1;
    }
}
