package uk.letterbox.journal;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Kind;

/** The operation ids of letMC that the journal writes down; letMC's contract supplies them. */
public interface CallNames {

    /** The operation that writes such a thing. */
    String writeOf(Kind kind, Content content);

    /** The operation whose listing shows such a thing. */
    String listOf(Kind kind, Content content);

    /** The operation that lists the portal media types of its side. */
    String typesOf(Content content);

    /** The cheapest operation, for a probe. */
    String probe();
}
