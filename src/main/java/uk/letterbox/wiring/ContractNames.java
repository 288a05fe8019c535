package uk.letterbox.wiring;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.CallNames;
import uk.letterbox.letmc.Operations;

/** letMC's operation ids, as the journal writes them down. */
final class ContractNames implements CallNames {

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
        return ((Media) content).side();
    }
}
