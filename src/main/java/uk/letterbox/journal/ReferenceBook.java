package uk.letterbox.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

/** letMC's own lists as they were last read, and when they are to be read anew. A list is never replaced by an empty one. */
public final class ReferenceBook {

    private final Journal journal;

    public ReferenceBook(Journal journal) {
        this.journal = journal;
    }

    /**
     * One list.
     *
     * @param readAt empty while it was never read
     * @param problem why it could not be read when that was last tried; empty when it could
     */
    public record Kept(String operation, Optional<Instant> readAt, List<ReferenceItem> items, String problem) {}

    /** A list as it is kept. */
    public Kept find(String agency, String operation) {
        return journal.read(handle -> {
            Optional<ReferenceList> list = ReferenceList.load(journal, handle, agency, operation);
            String problem = handle.createQuery(
                            "SELECT problem FROM refresh WHERE agency = :agency AND operation = :operation")
                    .bind("agency", agency)
                    .bind("operation", operation)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("");
            return new Kept(
                    operation,
                    list.map(read -> Instant.ofEpochMilli(read.fetchedAt())),
                    list.map(ReferenceList::items).orElse(List.of()),
                    problem);
        });
    }

    /** letMC's id of a name, or of an id, in a list as it is kept; empty when it is not there. */
    public Optional<String> idOf(String agency, String operation, String name) {
        return journal.read(
                handle -> ReferenceList.load(journal, handle, agency, operation).flatMap(list -> list.idOf(name)));
    }

    /** Whether a list was neither read nor tried for so long. */
    public boolean due(String agency, String operation, Duration age) {
        return journal.read(handle -> {
            long since = journal.clock().epoch(handle) - age.toMillis();
            return handle.createQuery("SELECT 1 FROM refresh WHERE agency = :agency AND operation = :operation"
                            + " AND tried_at > :since UNION ALL SELECT 1 FROM reference WHERE agency = :agency"
                            + " AND operation = :operation AND fetched_at > :since")
                    .bind("agency", agency)
                    .bind("operation", operation)
                    .bind("since", since)
                    .mapTo(Integer.class)
                    .list()
                    .isEmpty();
        });
    }

    /** A list was read, all of it. An empty one changes nothing but that it was tried. */
    public void read(String agency, String operation, List<ReferenceItem> items) {
        journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            ReferenceList.store(journal, handle, agency, operation, items, now);
            tried(handle, agency, operation, now, items.isEmpty() ? "letMC's list was empty" : "");
            return null;
        });
    }

    /** It could not be read; what is kept stays. */
    public void failed(String agency, String operation, String problem) {
        journal.write(handle -> {
            tried(handle, agency, operation, journal.clock().epoch(handle), problem);
            return null;
        });
    }

    private static void tried(Handle handle, String agency, String operation, long now, String problem) {
        handle.createUpdate("INSERT INTO refresh (agency, operation, tried_at, problem)"
                        + " VALUES (:agency, :operation, :now, :problem) ON CONFLICT (agency, operation)"
                        + " DO UPDATE SET tried_at = :now, problem = :problem")
                .bind("agency", agency)
                .bind("operation", operation)
                .bind("now", now)
                .bind("problem", problem)
                .execute();
    }
}
