package uk.letterbox.doctor;

import java.io.IOException;
import java.util.List;

import uk.letterbox.errand.Told;
import uk.letterbox.letmc.KeyCarrier;
import uk.letterbox.letmc.WronglyAsked;

/** The places of a request in which the vendor's pages say that a key travels. */
final class KeyPlaces {

    private static final String AUTH = "LETMC_AUTH";
    private static final int UNAUTHORISED = 401;

    private final Patient patient;
    private final Asking asking;
    private final boolean tries;
    private final List<Check> checks;

    /**
     * @param tries whether other places are tried at all: in a query the key ends up in the logs of others
     * @param checks is added to
     */
    KeyPlaces(Patient patient, Asking asking, boolean tries, List<Check> checks) {
        this.patient = patient;
        this.asking = asking;
        this.tries = tries;
        this.checks = checks;
    }

    /**
     * Tries the other places when a key was turned away in the usual one.
     *
     * @return the answer in the first place where it was not, and from then on the key travels there; else the one given
     */
    Told other(String operation, Told usual) throws IOException, WronglyAsked {
        if (!turnedAway(usual)) {
            return usual;
        }
        if (!tries) {
            checks.add(Check.open(AUTH, "the other places for a key are tried by: letterbox doctor --property ID"));
            return usual;
        }
        for (KeyCarrier place : KeyCarrier.ALL) {
            if (!place.equals(patient.letmc().key())) {
                asking.carry(place);
                Told told = asking.read(operation);
                if (!turnedAway(told)) {
                    tell(place, told);
                    return told;
                }
            }
        }
        checks.add(Check.open(AUTH, "letMC turns the key away in every place that its pages name"));
        return usual;
    }

    private void tell(KeyCarrier place, Told told) {
        if (told.done()) {
            checks.add(Check.finding(
                    AUTH,
                    "letMC takes the key as " + place.words() + " and not as "
                            + patient.letmc().key().words() + ". Set LETMC_AUTH=" + place.words()
                            + " and restart, then: letterbox resume " + patient.agency()));
        }
    }

    private static boolean turnedAway(Told told) {
        return told.status().orElse(0) == UNAUTHORISED;
    }
}
