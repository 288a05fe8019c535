package uk.letterbox.drop;

import java.util.Map;
import java.util.Optional;

import uk.letterbox.delivery.Side;

/**
 * What a person gave when releasing a held file, to be used in place of what its path says.
 *
 * @param propertyId an id of letMC
 * @param side for a file whose path says none
 * @param type the name of the portal media type
 */
record Wanted(Optional<String> propertyId, Optional<String> reference, Optional<Side> side, Optional<String> type) {

    static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** From {@code name=value} pairs as the command line takes them. */
    static Wanted of(Map<String, String> values) {
        return new Wanted(
                Optional.ofNullable(values.get("propertyId")),
                Optional.ofNullable(values.get("reference")),
                Optional.ofNullable(values.get("side")).flatMap(Side::ofWord),
                Optional.ofNullable(values.get("type")));
    }

    /** The name under which the property is looked up. */
    String property(DropPath path) {
        return propertyId.or(() -> reference).orElse(path.folder());
    }
}
