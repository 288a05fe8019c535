package uk.letterbox.letmc;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Side;

/** Which operation of the contract serves what. */
public final class Operations {

    /** Reads the client company; the cheapest call, so the probe. */
    public static final String COMPANY = "getCompany";

    static final String CREATE_LEAD = "createLead";
    static final String SET_CUSTOM_FIELD = "setCustomFieldValue";

    /** Lists the lead sources. */
    public static final String LEAD_SOURCES = "listLeadSourceTypes";

    /** Reads one lead source. */
    public static final String LEAD_SOURCE = "getLeadSourceType";

    /** Reads one branch. */
    public static final String BRANCH = "getBranch";

    /** Lists the branches. */
    public static final String BRANCHES = "listBranches";

    /** Lists the custom fields of an object, with their values. */
    public static final String CUSTOM_FIELDS = "getCustomFields";

    /** Reads the value of one custom field. */
    public static final String CUSTOM_FIELD_VALUE = "getCustomFieldValue";

    private Operations() {}

    /** The operation that writes a kind; the side does not matter to leads and custom fields. */
    public static String writeOf(Kind kind, Side side) {
        return switch (kind) {
            case PHOTO -> sided(side, "addLettingsPhoto", "addSalesPhoto");
            case FLOORPLAN -> sided(side, "addLettingsFloorPlan", "addSalesFloorPlan");
            case PORTALMEDIA -> sided(side, "submitLettingsPortalMedia", "submitSalesPortalMedia");
            case PHOTO_DELETE -> sided(side, "deleteLettingsPhoto", "deleteSalesPhoto");
            case FLOORPLAN_DELETE -> sided(side, "deleteLettingsFloorPlan", "deleteSalesFloorPlan");
            case LEAD -> CREATE_LEAD;
            case CUSTOMFIELD -> SET_CUSTOM_FIELD;
        };
    }

    /**
     * The operation that reads back what a kind wrote. Lettings floor plans have no listing of their own: they are
     * expected among the photos.
     *
     * @throws IllegalArgumentException for leads and custom fields, of which letMC has no listing
     */
    public static String listOf(Kind kind, Side side) {
        return switch (kind) {
            case PHOTO, PHOTO_DELETE -> sided(side, "listLettingsPhotosByType", "listSalesPhotos");
            case FLOORPLAN, FLOORPLAN_DELETE -> sided(side, "listLettingsPhotosByType", "listSalesFloorPlans");
            case PORTALMEDIA -> sided(side, "listLettingsPortalMedia", "listSalesPortalMedia");
            case LEAD, CUSTOMFIELD ->
                throw new IllegalArgumentException(
                        "letMC has no listing of " + kind.word() + "; such a delivery cannot be read back");
        };
    }

    /** The operation that lists the types of portal media. */
    public static String typesOf(Side side) {
        return sided(side, "listLettingsPortalMediaTypes", "listSalesPortalMediaTypes");
    }

    /** Whether the operation answers with a listing, whole or a page. */
    public static boolean lists(String operation) {
        return operation.startsWith("list");
    }

    /** The lane of a call that a person asks for: a write by what it is; a read does not wait behind media. */
    public static Lane laneOf(Operation operation) {
        if (!operation.writes()) {
            return Lane.READBACK;
        }
        if (operation.id().equals(CREATE_LEAD)) {
            return Lane.LEAD;
        }
        return operation.fields().containsValue(Operation.Member.BYTES) ? Lane.MEDIA : Lane.CHANGE;
    }

    private static String sided(Side side, String lettings, String sales) {
        return side == Side.LETTINGS ? lettings : sales;
    }
}
