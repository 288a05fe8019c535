package uk.letterbox.doctor;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.delivery.Lane;
import uk.letterbox.errand.Errands;
import uk.letterbox.errand.Terms;
import uk.letterbox.errand.Told;
import uk.letterbox.journal.Errand;
import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.KeyCarrier;
import uk.letterbox.letmc.WronglyAsked;

/** Asks letMC for one agency, one call at a time, and counts them. Its calls do not wait behind those of deliveries. */
final class Asking {

    private static final Set<String> FILLED_IN = Set.of("shortName", "offset", "count");

    private final Errands errands;
    private final String agency;
    private Optional<KeyCarrier> carrier = Optional.empty();
    private int calls;

    Asking(Errands errands, String agency) {
        this.errands = errands;
        this.agency = agency;
    }

    /** From now on the key travels there. */
    void carry(KeyCarrier elsewhere) {
        carrier = Optional.of(elsewhere);
    }

    /** Reads something that needs no id, its first page. */
    Told read(String operation) throws IOException, WronglyAsked {
        return ask(Asked.of(operation, Map.of()), Lane.READBACK);
    }

    /** Reads what an object has, its first page. */
    Told read(String operation, String objectId) throws IOException, WronglyAsked {
        return ask(about(operation, objectId, Map.of(), Asked::of), Lane.READBACK);
    }

    /** Changes something. */
    Told change(Asked asked) throws IOException, WronglyAsked {
        return ask(asked, Lane.CHANGE);
    }

    /** What asks an operation about an object, whatever name it has for the object's id. */
    Asked about(String operation, String objectId, Map<String, String> fields, Wording wording) throws WronglyAsked {
        Map<String, String> values = new LinkedHashMap<>(fields);
        errands.operation(operation).placeholders().stream()
                .filter(name -> !FILLED_IN.contains(name))
                .forEach(name -> values.put(name, objectId));
        return wording.of(operation, values);
    }

    /** Makes a question of an operation and its values. */
    interface Wording {
        Asked of(String operation, Map<String, String> values);
    }

    private Told ask(Asked asked, Lane lane) throws IOException, WronglyAsked {
        Told told = errands.run(agency, carrier.map(asked::with).orElse(asked), Terms.question(lane));
        calls += told.outcome().equals(Errand.WITHDRAWN) ? 0 : 1;
        return told;
    }

    /** Whether nothing else is sent for the agency, because letMC has turned its key away. */
    boolean stopped() {
        return errands.obstacle(agency).isPresent();
    }

    /** Whether the key travels elsewhere than the settings say. */
    boolean carriedElsewhere() {
        return carrier.isPresent();
    }

    /** How many were made. */
    int calls() {
        return calls;
    }
}
