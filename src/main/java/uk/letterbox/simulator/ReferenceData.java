package uk.letterbox.simulator;

import java.util.List;
import java.util.Map;

/** What every agency has from the start. */
final class ReferenceData {

    static final List<Map<String, Object>> BRANCHES = List.of(
            branch("0004-f421-2742-3f00", "Clifton", "clifton@example.com", "07700 900101"),
            branch("0004-f421-2742-3f01", "Redland", "redland@example.com", "07700 900102"));

    static final List<Map<String, Object>> LEAD_SOURCES = List.of(
            named("0004-1ead-0000-0001", "Other"),
            named("0004-1ead-0000-0002", "Website"),
            named("0004-1ead-0000-0003", "Rightmove"),
            named("0004-1ead-0000-0004", "Zoopla"),
            named("0004-1ead-0000-0005", "OnTheMarket"),
            named("0004-1ead-0000-0006", "Telephone"));

    static final List<Map<String, Object>> PORTAL_MEDIA_TYPES = List.of(
            named("0004-3ed1-0000-0001", "Brochure"),
            named("0004-3ed1-0000-0002", "EPC"),
            named("0004-3ed1-0000-0003", "Virtual Tour"),
            named("0004-3ed1-0000-0004", "Video"),
            named("0004-3ed1-0000-0005", "Document"));

    static final List<Map<String, String>> CUSTOM_FIELDS = List.of(
            customField("0004-cf00-0000-0001", "Photography"),
            customField("0004-cf00-0000-0002", "Board status"),
            customField("0004-cf00-0000-0003", "Notes"));

    private ReferenceData() {}

    static boolean isPortalMediaType(String id) {
        return has(PORTAL_MEDIA_TYPES, id);
    }

    static boolean isLeadSource(String id) {
        return has(LEAD_SOURCES, id);
    }

    private static boolean has(List<Map<String, Object>> all, String id) {
        return all.stream().anyMatch(one -> id.equals(one.get("OID")));
    }

    private static Map<String, Object> named(String id, String name) {
        return Map.of("OID", id, "Name", name);
    }

    private static Map<String, Object> branch(String id, String name, String email, String phone) {
        return Map.of(
                "OID",
                id,
                "ETag",
                id + "-1",
                "Name",
                name,
                "CompanyName",
                "Example Lettings",
                "EMailAddress",
                email,
                "LandPhone",
                phone);
    }

    private static Map<String, String> customField(String id, String name) {
        return Map.of("ID", id, "TabName", "Marketing", "GroupName", "Media", "FieldName", name);
    }
}
