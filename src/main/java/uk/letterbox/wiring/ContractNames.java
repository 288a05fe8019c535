package uk.letterbox.wiring;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.CallNames;
import uk.letterbox.letmc.Operations;

/** letMC's operation ids, as the journal writes them down. */
final class ContractNames implements CallNames {

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
