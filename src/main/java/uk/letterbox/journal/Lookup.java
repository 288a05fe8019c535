package uk.letterbox.journal;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;

/**
 * What letMC's own lists say about a name. A list is asked for when there is none, and once more when it is older than the
 * delivery whose name is not in it; otherwise the one that is kept answers, however old it is.
 */
sealed interface Lookup {

    /** letMC's id of the thing. */
    record Known(String id) implements Lookup {}

    /** The list has to be read first. */
    record Ask(String operation) implements Lookup {}

    /** letMC does not know the name. {@code known} are the names it knows, for people. */
    record Unknown(String known) implements Lookup {}

    /**
     * A field of an object: each has a list of its own, for two may name alike what letMC tells apart. It is asked for again
     * for a delivery whose field is not in it.
     */
    static Lookup ofObject(Journal journal, Handle handle, Delivery delivery, String operation, String name) {
        Optional<ReferenceList> list = ReferenceList.load(
                journal, handle, delivery.agency(), ReferenceList.ofObject(operation, delivery.objectId()));
        Optional<String> id = list.flatMap(known -> known.idOf(name));
        if (id.isPresent()) {
            return new Known(id.get());
        }
        return list.isPresent() && asked(handle, delivery, operation)
                ? new Unknown(list.get().names())
                : new Ask(operation);
    }

    private static boolean asked(Handle handle, Delivery delivery, String operation) {
        return handle.createQuery("SELECT 1 FROM call WHERE delivery = :id AND operation = :operation"
                        + " AND purpose = 'LOOK_UP' AND outcome = 'done' LIMIT 1")
                .bind("id", delivery.id())
                .bind("operation", operation)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static Lookup of(Journal journal, Handle handle, Delivery delivery, String operation, String name) {
        Optional<ReferenceList> list = ReferenceList.load(journal, handle, delivery.agency(), operation);
        if (list.isEmpty()) {
            return new Ask(operation);
        }
        Optional<String> id = list.get().idOf(name);
        if (id.isPresent()) {
            return new Known(id.get());
        }
        return list.get().fetchedAt() < delivery.createdAt().toEpochMilli() && !asked(handle, delivery, operation)
                ? new Ask(operation)
                : new Unknown(list.get().names());
    }
}
