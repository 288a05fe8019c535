package uk.letterbox.dispatch;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Removal;
import uk.letterbox.journal.Lesson;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.Listing;

/** What a listing of a property teaches. */
final class Listed {

    static final String ADVICE =
            ". Look at the property in agentOS, then: letterbox decide ID sent, or letterbox decide ID resend";

    private static final String FLOOR_PLAN = "FloorPlan";

    private Listed() {}

    static Lesson of(Listing listing, Delivery delivery) {
        if (delivery.content() instanceof Removal) {
            return new Lesson.Listed(
                    listing.items().stream().map(ListedItem::id).toList(), OptionalInt.empty());
        }
        boolean plan = delivery.kind() == Kind.FLOORPLAN;
        OptionalInt highest = listing.items().stream()
                .filter(item -> item.photoType().equalsIgnoreCase(FLOOR_PLAN) == plan)
                .map(ListedItem::number)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        return new Lesson.Listed(listing.items().stream().map(ListedItem::id).toList(), highest);
    }

    /**
     * What a listing, which may hold other things too, has of a kind. What says no type is a photo, unless it is listed by an
     * operation for floor plans alone.
     */
    static Lesson oldSet(Listing listing, Kind kind, boolean ofPlansAlone) {
        Map<Boolean, List<String>> ids = listing.items().stream()
                .collect(Collectors.partitioningBy(
                        item -> is(kind, item.photoType(), ofPlansAlone),
                        Collectors.mapping(ListedItem::id, Collectors.toList())));
        return new Lesson.OldSet(ids.get(true), ids.get(false));
    }

    private static boolean is(Kind kind, String type, boolean ofPlansAlone) {
        return type.isEmpty()
                ? ofPlansAlone == (kind == Kind.FLOORPLAN)
                : type.equalsIgnoreCase(kind == Kind.FLOORPLAN ? FLOOR_PLAN : "Photo");
    }
}
