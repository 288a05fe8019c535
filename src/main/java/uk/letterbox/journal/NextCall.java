package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;

/** Which call moves a delivery on: usually its write; before it what the write cannot do without, after it a read-back. */
final class NextCall {

    private static final long TYPES_KEPT = 24 * 3_600_000L;

    private final Journal journal;
    private final CallNames names;

    NextCall(Journal journal, CallNames names) {
        this.journal = journal;
        this.names = names;
    }

    /** A step of a delivery. */
    sealed interface Step {}

    /** One call. */
    record Make(Purpose purpose, String operation, Optional<String> typeId) implements Step {}

    /** No call can help. */
    record Hopeless(String reason) implements Step {}

    Step of(Handle handle, KeyBudget key, AgencyRow agency, Delivery delivery, long now) {
        String list = names.listOf(delivery.kind(), delivery.content());
        if (delivery.state() == DeliveryState.READING_BACK) {
            return new Make(Purpose.READ_BACK, list, Optional.empty());
        }
        boolean tagged = key.tags() && TagProof.of(handle, agency.name(), list) == TagProof.PROVEN;
        if (delivery.kind() == Kind.PORTALMEDIA) {
            Step typed = typed(handle, delivery, now);
            return typed instanceof Make make
                            && make.purpose() == Purpose.WRITE
                            && !tagged
                            && !listed(handle, delivery, list)
                    ? new Make(Purpose.BASELINE, list, Optional.empty())
                    : typed;
        }
        return tagged || listed(handle, delivery, list)
                ? new Make(Purpose.WRITE, write(delivery), Optional.empty())
                : new Make(Purpose.BASELINE, list, Optional.empty());
    }

    private Step typed(Handle handle, Delivery delivery, long now) {
        String wanted = ((Media) delivery.content()).type();
        String operation = names.typesOf(delivery.content());
        Optional<ReferenceList> known = ReferenceList.load(journal, handle, delivery.agency(), operation);
        if (known.isEmpty() || known.get().fetchedAt() < now - TYPES_KEPT) {
            return new Make(Purpose.TYPES, operation, Optional.empty());
        }
        Optional<String> id = known.get().idOf(wanted);
        if (id.isPresent()) {
            return new Make(Purpose.WRITE, write(delivery), id);
        }
        if (known.get().fetchedAt() < delivery.createdAt().toEpochMilli()) {
            return new Make(Purpose.TYPES, operation, Optional.empty());
        }
        List<ReferenceItem> items = known.get().items();
        return new Hopeless("letMC has no portal media type called '" + wanted + "'. It has: "
                + items.stream().map(ReferenceItem::name).collect(Collectors.joining(", "))
                + ". Put the file in a folder of one of these names, or name it so, and drop it again.");
    }

    private String write(Delivery delivery) {
        return names.writeOf(delivery.kind(), delivery.content());
    }

    private static boolean listed(Handle handle, Delivery delivery, String operation) {
        return handle.createQuery(
                        "SELECT 1 FROM listing WHERE line = :line AND operation = :operation AND batch = :batch")
                .bind("line", delivery.line().key())
                .bind("operation", operation)
                .bind("batch", delivery.batch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
