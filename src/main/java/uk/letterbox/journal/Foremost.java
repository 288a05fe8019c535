package uk.letterbox.journal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;

/**
 * Which of several deliveries of one arrival speaks for it: one that is still on its way, else one that a person must see to,
 * else one that is good; the first of those. A custom field that is set at the end of a drop speaks for no file.
 */
final class Foremost {

    private static final List<DeliveryState> ORDER = List.of(
            DeliveryState.SENDING,
            DeliveryState.READING_BACK,
            DeliveryState.READY,
            DeliveryState.WAITING,
            DeliveryState.DEAD,
            DeliveryState.UNCONFIRMED,
            DeliveryState.DISCARDED,
            DeliveryState.DELIVERED);

    /** The one that comes first by this speaks. */
    static final Comparator<Delivery> FIRST =
            Comparator.comparingInt(Foremost::rank).thenComparing(Delivery::id);

    /** The same for rows of the table of deliveries. */
    static final String BY_SQL = IntStream.range(0, ORDER.size())
            .mapToObj(rank -> " WHEN state = '" + ORDER.get(rank) + "' THEN " + rank)
            .collect(Collectors.joining(
                    "",
                    "CASE WHEN kind = '" + Kind.CUSTOMFIELD.word() + "' THEN " + ORDER.size(),
                    " END, delivery.id"));

    private Foremost() {}

    private static int rank(Delivery delivery) {
        return delivery.kind() == Kind.CUSTOMFIELD ? ORDER.size() : ORDER.indexOf(delivery.state());
    }
}
