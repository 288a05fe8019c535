package uk.letterbox.dispatch;

import java.util.OptionalInt;

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

    private Listed() {}

    static Lesson of(Listing listing, Delivery delivery) {
        if (delivery.content() instanceof Removal) {
            return new Lesson.Listed(
                    listing.items().stream().map(ListedItem::id).toList(), OptionalInt.empty());
        }
        boolean plan = delivery.kind() == Kind.FLOORPLAN;
        OptionalInt highest = listing.items().stream()
                .filter(item -> item.photoType().equalsIgnoreCase("FloorPlan") == plan)
                .map(ListedItem::number)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        return new Lesson.Listed(listing.items().stream().map(ListedItem::id).toList(), highest);
    }

    /** The photos of a listing that may hold other things too. */
    static Lesson photos(Listing listing) {
        return new Lesson.OldSet(listing.items().stream()
                .filter(item -> item.photoType().isEmpty() || item.photoType().equalsIgnoreCase("Photo"))
                .map(ListedItem::id)
                .toList());
    }
}
