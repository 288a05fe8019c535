package uk.letterbox.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leads: created, and never read back. */
final class LeadOperations {

    private final Oids oids;
    private final Replies replies;
    private final List<SimulatedLead> leads = new ArrayList<>();

    LeadOperations(Oids oids, Replies replies) {
        this.oids = oids;
        this.replies = replies;
    }

    Map<String, Deed> deeds() {
        return Map.of("createLead", this::create);
    }

    synchronized List<SimulatedLead> snapshot() {
        return List.copyOf(leads);
    }

    private synchronized Answer create(Asked asked) throws Refusal {
        if (!asked.json().isObject()) {
            throw new Refusal(400, "The lead is required.");
        }
        if (asked.field("leadType").isEmpty()) {
            throw new Refusal(400, "The value leadType is required.");
        }
        if (!ReferenceData.isLeadSource(asked.field("leadSource"))) {
            throw new Refusal(400, "The value '" + asked.field("leadSource") + "' is not valid for leadSource.");
        }
        String id = oids.next();
        leads.add(new SimulatedLead(id, asked.agency(), asked.fields()));
        return replies.written(id);
    }
}
