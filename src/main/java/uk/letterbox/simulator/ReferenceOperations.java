package uk.letterbox.simulator;

import java.util.List;
import java.util.Map;

/** Company, branches and the lists of types: what is read only. */
final class ReferenceOperations {

    private final Replies replies;

    ReferenceOperations(Replies replies) {
        this.replies = replies;
    }

    Map<String, Deed> deeds() {
        return Map.of(
                "getCompany", ReferenceOperations::company,
                "listBranches", asked -> replies.page(asked, ReferenceData.BRANCHES),
                "getBranch", asked -> one(ReferenceData.BRANCHES, asked.field("branchID")),
                "listLeadSourceTypes", asked -> replies.page(asked, ReferenceData.LEAD_SOURCES),
                "getLeadSourceType", asked -> one(ReferenceData.LEAD_SOURCES, asked.field("leadSourceID")),
                "listLettingsPortalMediaTypes", asked -> Answer.json(ReferenceData.PORTAL_MEDIA_TYPES),
                "listSalesPortalMediaTypes", asked -> Answer.json(ReferenceData.PORTAL_MEDIA_TYPES));
    }

    private static Answer company(Asked asked) {
        return Answer.json(Map.of(
                "OID", "0004-c0de-0000-0001",
                "ETag", "0004-c0de-0000-0001-1",
                "ShortName", asked.agency(),
                "CompanyName", "Example Lettings"));
    }

    private static Answer one(List<Map<String, Object>> all, String id) throws Refusal {
        Ownership.check(id);
        return all.stream()
                .filter(each -> id.equalsIgnoreCase(String.valueOf(each.get("OID"))))
                .findFirst()
                .map(Answer::json)
                .orElseThrow(() -> new Refusal(404, "No object with the OID " + id + " was found."));
    }
}
