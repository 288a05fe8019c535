package uk.letterbox.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

/**
 * One of letMC's own lists as it was last read.
 *
 * @param fetchedAt epoch milliseconds
 */
record ReferenceList(long fetchedAt, List<ReferenceItem> items) {

    static Optional<ReferenceList> load(Journal journal, Handle handle, String agency, String operation) {
        return handle.createQuery(
                        "SELECT fetched_at, items FROM reference WHERE agency = :agency AND operation = :operation")
                .bind("agency", agency)
                .bind("operation", operation)
                .map((row, context) -> new ReferenceList(
                        row.getLong("fetched_at"),
                        Arrays.asList(journal.fromJson(row.getString("items"), ReferenceItem[].class))))
                .findOne();
    }

    /** Never an empty one in the place of one that is not. */
    static void store(
            Journal journal, Handle handle, String agency, String operation, List<ReferenceItem> items, long now) {
        boolean worse =
                items.isEmpty() && load(journal, handle, agency, operation).isPresent();
        if (worse) {
            return;
        }
        handle.createUpdate("INSERT INTO reference (agency, operation, fetched_at, items)"
                        + " VALUES (:agency, :operation, :now, :items) ON CONFLICT (agency, operation)"
                        + " DO UPDATE SET fetched_at = :now, items = :items")
                .bind("agency", agency)
                .bind("operation", operation)
                .bind("now", now)
                .bind("items", journal.toJson(items))
                .execute();
    }

    /** The names in it, for people. */
    String names() {
        return items.isEmpty()
                ? "nothing, its list was empty when it was read"
                : items.stream().map(ReferenceItem::name).collect(Collectors.joining(", "));
    }

    /** What a list is kept as that one object alone has. */
    static String ofObject(String operation, String objectId) {
        return operation + " " + objectId.toLowerCase(Locale.ROOT);
    }

    Optional<String> idOf(String name) {
        return items.stream()
                .filter(item -> item.name().equalsIgnoreCase(name) || item.id().equals(name))
                .map(ReferenceItem::id)
                .findFirst();
    }
}
