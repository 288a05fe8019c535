package uk.letterbox.delivery;

/**
 * A delivery as a door proposes it: no id, place in line or number yet.
 *
 * @param objectId the property or instruction at letMC
 */
public record Draft(Kind kind, String objectId, Content content) {

    /** The lane of its first call. */
    public Lane lane() {
        return switch (kind) {
            case PHOTO, FLOORPLAN, PORTALMEDIA -> Lane.MEDIA;
            case LEAD -> Lane.LEAD;
            case CUSTOMFIELD, PHOTO_DELETE, FLOORPLAN_DELETE -> Lane.CHANGE;
        };
    }
}
