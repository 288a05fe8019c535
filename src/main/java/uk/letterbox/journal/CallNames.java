package uk.letterbox.journal;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;

/** The operation ids of letMC that the journal writes down, and an agency's words for letMC's things; contract and settings supply them. */
public interface CallNames {

    /** The operation that writes such a thing. */
    String writeOf(Kind kind, Content content);

    /** The operation whose listing shows such a thing. */
    String listOf(Kind kind, Content content);

    /** The operation that lists the portal media types of its side. */
    String typesOf(Content content);

    /** The operation that lists lead sources. */
    String leadSources();

    /** The operation that lists branches. */
    String branches();

    /** The operation that lists the custom fields of an object. */
    String customFields();

    /** The operation that reads the value of one custom field. */
    String customFieldValue();

    /** The name of letMC's lead source for our word; the agency's default for an empty one. */
    String sourceOf(String agency, String ours);

    /** The id or name of the branch that a lead is for; empty for none. */
    String branchOf(String agency, Lead lead);

    /** The cheapest operation, for a probe. */
    String probe();
}
