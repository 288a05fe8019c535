package uk.letterbox.delivery;

import java.util.OptionalInt;

/**
 * A delivery as a door proposes it: no id, place in line or number yet.
 *
 * @param objectId the property or instruction at letMC
 * @param number the place among the pictures of its kind that its sender wants; empty for the one after the last
 */
public record Draft(Kind kind, String objectId, Content content, OptionalInt number) {

    /** One that comes after those that are there. */
    public Draft(Kind kind, String objectId, Content content) {
        this(kind, objectId, content, OptionalInt.empty());
    }

    /** The lane of its first call. */
    public Lane lane() {
        return switch (kind) {
            case PHOTO, FLOORPLAN, PORTALMEDIA -> Lane.MEDIA;
            case LEAD -> Lane.LEAD;
            case CUSTOMFIELD, PHOTO_DELETE, FLOORPLAN_DELETE -> Lane.CHANGE;
        };
    }
}
