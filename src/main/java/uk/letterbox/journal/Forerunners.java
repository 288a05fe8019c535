package uk.letterbox.journal;

import java.util.List;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;

/** Deliveries that must be at letMC before another one that stands behind them may be sent. */
record Forerunners(List<Delivery> all) {

    /** When one that waits for others is looked at again. */
    static final long UNTIL_THEY_ARE_DONE = 30_000;

    /** Whether Letterbox still has something to do for one of them by itself. */
    boolean open() {
        return all.stream().anyMatch(one -> one.state().open());
    }

    /**
     * Those that did not arrive, with their states; empty when all did.
     *
     * @param decided a person has looked and sent on what waits for them: what was given up is no hindrance then, as long as
     *     something arrived
     */
    String inTheWay(boolean decided) {
        boolean some = all.stream().anyMatch(one -> one.state() == DeliveryState.DELIVERED);
        return all.stream()
                .filter(one -> one.state() != DeliveryState.DELIVERED)
                .filter(one -> !(decided && some && one.state() == DeliveryState.DISCARDED))
                .map(one -> one.id() + " (" + one.state() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether a person has looked and sent on what waits for others. */
    static boolean decided(Handle handle, Delivery waiting) {
        return handle.createQuery("SELECT replayed_at FROM delivery WHERE id = :id AND replayed_at IS NOT NULL")
                .bind("id", waiting.id())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }
}
