package uk.letterbox.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operation of the V4 Property Management API, with its path as the vendor's overview prints it. */
record Operation(String id, String method, Carries carries, List<String> segments) {

    /** What a request of the operation has in its body. */
    enum Carries {
        NOTHING,
        FILE,
        JSON
    }

    private static final String PREFIX = "v4/propertymanagement/{shortName}/";
    private static final String LETTINGS = "lettings/lettingsproperty/";
    private static final String SALES = "sales/salesinstructions/";
    private static final String SALE = "sales/salesinstruction/";

    private static final List<Operation> ALL = List.of(
            get("listBranches", "company/branches/{offset}/{count}"),
            get("getBranch", "company/branches/{branchID}"),
            get("getCompany", "company/company"),
            write("createLead", "POST", Carries.JSON, "leads/create"),
            get("listLeadSourceTypes", "leads/sourceTypes/{offset}/{count}"),
            get("getLeadSourceType", "leads/{leadSourceID}/sourceTypes"),
            write("submitLettingsPortalMedia", "POST", Carries.FILE, LETTINGS + "{propertyID}/portalmedia"),
            get("listLettingsPortalMediaTypes", LETTINGS + "portalmedia/types"),
            get("listLettingsPortalMedia", LETTINGS + "{propertyID}/portalmedia/{offset}/{count}"),
            write("addLettingsPhoto", "PATCH", Carries.FILE, LETTINGS + "{propertyID}/addphoto"),
            write("deleteLettingsPhoto", "DELETE", Carries.NOTHING, LETTINGS + "{mediumID}/deletephoto"),
            get("listLettingsPhotosByType", LETTINGS + "{propertyID}/photos/type/{offset}/{count}"),
            write("addLettingsFloorPlan", "PATCH", Carries.FILE, LETTINGS + "{propertyID}/addfloorplan"),
            write("deleteLettingsFloorPlan", "DELETE", Carries.NOTHING, LETTINGS + "{mediumID}/deletefloorplan"),
            write("submitSalesPortalMedia", "POST", Carries.FILE, SALES + "{propertyID}/portalmedia"),
            get("listSalesPortalMediaTypes", SALES + "portalmedia/types"),
            get("listSalesPortalMedia", SALES + "{propertyID}/portalmedia/{offset}/{count}"),
            write("addSalesPhoto", "PATCH", Carries.FILE, "sales/salesInstruction/{propertyID}/addphoto"),
            write("deleteSalesPhoto", "DELETE", Carries.NOTHING, SALE + "{mediumID}/deletephoto"),
            get("listSalesPhotos", SALES + "{propertyID}/photos/{offset}/{count}"),
            write("addSalesFloorPlan", "PATCH", Carries.FILE, SALE + "{propertyID}/addfloorplan"),
            write("deleteSalesFloorPlan", "DELETE", Carries.NOTHING, SALE + "{mediumID}/deletefloorplan"),
            get("listSalesFloorPlans", SALES + "{propertyID}/floorplans/{offset}/{count}"),
            get("getCustomFields", "company/object/{objectID}/customfield"),
            get("getCustomFieldValue", "company/objects/{objectID}/{fieldID}/value"),
            write("setCustomFieldValue", "POST", Carries.JSON, "company/objects/{objectID}/{fieldID}/customfield"));

    /** An operation and what its placeholders stand for in one path. */
    record Match(Operation operation, Map<String, String> values) {}

    static List<String> ids() {
        return ALL.stream().map(Operation::id).toList();
    }

    /** Those whose path this is, whatever their method; several only where methods differ. */
    static List<Match> at(String rawPath) {
        String[] asked = rawPath.split("/", -1);
        return ALL.stream()
                .map(operation -> operation.match(asked))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Match> match(String[] asked) {
        if (asked.length != segments.size() + 1) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String wanted = segments.get(i);
            String found = decoded(asked[i + 1]);
            if (wanted.startsWith("{") && !found.isEmpty()) {
                values.put(wanted.substring(1, wanted.length() - 1), found);
            } else if (!wanted.equalsIgnoreCase(found)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(this, values));
    }

    private static String decoded(String segment) {
        // A plus in a path is a plus; the decoder is one for queries.
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEncoding) {
            // It stands for nothing but itself, and so will match no word and no id.
            return segment;
        }
    }

    private static Operation get(String id, String path) {
        return write(id, "GET", Carries.NOTHING, path);
    }

    private static Operation write(String id, String method, Carries carries, String path) {
        return new Operation(id, method, carries, List.of((PREFIX + path).split("/")));
    }
}
