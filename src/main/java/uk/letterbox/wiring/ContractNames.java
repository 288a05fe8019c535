package uk.letterbox.wiring;

import java.util.Map;

import uk.letterbox.agency.Leads;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.CallNames;
import uk.letterbox.letmc.Operations;

/** letMC's operation ids, as the journal writes them down. */
final class ContractNames implements CallNames {

    private final Map<String, Leads> leads;

    /** @param leads how each agency says its leads */
    ContractNames(Map<String, Leads> leads) {
        this.leads = Map.copyOf(leads);
    }

    /** Leads and custom fields are the same on both sides of the business. */
    private static final Side NO_MATTER = Side.LETTINGS;

    @Override
    public String writeOf(Kind kind, Content content) {
        return Operations.writeOf(kind, side(content));
    }

    @Override
    public String listOf(Kind kind, Content content) {
        return Operations.listOf(kind, side(content));
    }

    @Override
    public String typesOf(Content content) {
        return Operations.typesOf(side(content));
    }

    @Override
    public String leadSources() {
        return Operations.LEAD_SOURCES;
    }

    @Override
    public String branches() {
        return Operations.BRANCHES;
    }

    @Override
    public String customFields() {
        return Operations.CUSTOM_FIELDS;
    }

    @Override
    public String customFieldValue() {
        return Operations.CUSTOM_FIELD_VALUE;
    }

    @Override
    public String sourceOf(String agency, String ours) {
        Leads said = leads(agency);
        return ours.isEmpty() ? said.defaultSource() : said.sources().getOrDefault(ours, ours);
    }

    @Override
    public String branchOf(String agency, Lead lead) {
        return lead.branch().isEmpty() ? leads(agency).defaultBranch() : lead.branch();
    }

    private Leads leads(String agency) {
        return leads.getOrDefault(agency, Leads.unsaid());
    }

    @Override
    public String probe() {
        return Operations.COMPANY;
    }

    private static Side side(Content content) {
        if (content instanceof Media media) {
            return media.side();
        }
        if (content instanceof Link link) {
            return link.side();
        }
        return content instanceof Removal removal ? removal.side() : NO_MATTER;
    }
}
