package uk.letterbox.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Counts, before anything is parsed, in how many processes a message was begun and not ended: one that kills the process
 * cannot be counted afterwards. Tries within one process count once, so that a database or disk that is away counts
 * nothing against a message.
 */
public final class Starts {

    private final Journal journal;
    private final String process;

    /** @param process another one for each start of the program */
    public Starts(Journal journal, String process) {
        this.journal = journal;
        this.process = process;
    }

    /** Notes that messages are begun; how many processes have begun each, this one among them. */
    public Map<String, Integer> begun(String agency, List<String> items) {
        return journal.write(handle -> {
            PreparedBatch each = handle.prepareBatch("INSERT INTO started (agency, item, process, starts)"
                    + " VALUES (:agency, :item, :process, 1) ON CONFLICT (agency, item) DO UPDATE SET"
                    + " starts = CASE WHEN started.process = :process THEN started.starts"
                    + " ELSE started.starts + 1 END, process = :process");
            items.forEach(item -> each.bind("agency", agency)
                    .bind("item", item)
                    .bind("process", process)
                    .add());
            each.execute();
            return starts(handle, agency, items);
        });
    }

    private static Map<String, Integer> starts(Handle handle, String agency, List<String> items) {
        Map<String, Integer> starts = new HashMap<>();
        handle.createQuery("SELECT item, starts FROM started WHERE agency = :agency AND item IN (<items>)")
                .bind("agency", agency)
                .bindList("items", items)
                .map((row, context) -> starts.put(row.getString("item"), row.getInt("starts")))
                .list();
        return starts;
    }

    /** Those of some messages that another process began and did not end. */
    public Set<String> suspects(String agency, List<String> items) {
        return items.isEmpty()
                ? Set.of()
                : journal.read(handle -> handle.createQuery("SELECT item FROM started WHERE agency = :agency"
                                + " AND process <> :process AND item IN (<items>)")
                        .bind("agency", agency)
                        .bind("process", process)
                        .bindList("items", items)
                        .mapTo(String.class)
                        .set());
    }

    /** Messages were taken, one way or another. */
    public void ended(String agency, List<String> items) {
        journal.write(handle -> handle.createUpdate("DELETE FROM started WHERE agency = :agency AND item IN (<items>)")
                .bind("agency", agency)
                .bindList("items", items)
                .execute());
    }
}
