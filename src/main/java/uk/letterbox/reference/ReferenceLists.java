package uk.letterbox.reference;

import java.util.List;

import uk.letterbox.delivery.Side;
import uk.letterbox.letmc.Operations;

/** The operations of letMC whose answers are kept. */
public final class ReferenceLists {

    /** The lists that vendors advise to begin with come first. */
    public static final List<String> ALL = List.of(
            Operations.LEAD_SOURCES,
            Operations.typesOf(Side.LETTINGS),
            Operations.typesOf(Side.SALES),
            Operations.BRANCHES,
            Operations.COMPANY);

    private ReferenceLists() {}
}
