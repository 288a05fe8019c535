package uk.letterbox.drop;

import uk.letterbox.delivery.Side;

/** Which property a file is for. */
sealed interface Whose {

    /**
     * It is this one.
     *
     * @param id letMC's id
     * @param group {@code <side>/<reference>}: what its sender gets one receipt for
     * @param caption what people see under the file; empty for none
     */
    record Known(Side side, String id, String group, String caption) implements Whose {}

    /**
     * Nobody knows yet.
     *
     * @param reason what is not known and what to do, for a photographer
     */
    record Unknown(String reason) implements Whose {}
}
