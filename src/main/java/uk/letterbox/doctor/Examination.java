package uk.letterbox.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.delivery.Side;
import uk.letterbox.errand.Told;
import uk.letterbox.letmc.NamedList;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/**
 * Asks whether letMC lets the key in and knows what is configured, beginning with what the vendor advises to begin with.
 * Ends with the first answer after which more questions would tell nothing, or do harm.
 */
final class Examination {

    private static final List<String> FIRST =
            List.of(Operations.LEAD_SOURCES, Operations.typesOf(Side.LETTINGS), Operations.typesOf(Side.SALES));

    private final Patient patient;
    private final Asking asking;
    private final Meaning meaning;
    private final KeyPlaces places;
    private final List<Check> checks;
    private final Map<String, NamedList> lists = new LinkedHashMap<>();
    private boolean answered;

    /**
     * @param triesCarriers whether a key that is turned away is tried in other places of a request
     * @param checks is added to
     */
    Examination(Patient patient, Asking asking, boolean triesCarriers, List<Check> checks) {
        this.patient = patient;
        this.asking = asking;
        this.meaning = new Meaning(patient);
        this.places = new KeyPlaces(patient, asking, triesCarriers, checks);
        this.checks = checks;
    }

    /** Whether letMC may be asked more. */
    boolean run() throws IOException, WronglyAsked {
        Things things = new Things(asking, meaning, checks);
        return firstLists()
                && company()
                && things.known(
                        Things.SOURCE, patient.sources(), Optional.ofNullable(lists.get(Operations.LEAD_SOURCES)))
                && things.known(Things.BRANCH, patient.branches());
    }

    private boolean firstLists() throws IOException, WronglyAsked {
        List<Told> refused = new ArrayList<>();
        for (String list : FIRST) {
            Told told = answered ? asking.read(list) : first(list);
            if (Meaning.stops(told)) {
                checks.add(Check.finding(answered ? list : "key", meaning.of(told)));
                return false;
            }
            if (told.done()) {
                letIn();
                named(list, told);
            } else {
                refused.add(told);
            }
            if (!answered && refused.size() > 1) {
                checks.add(Check.finding("short name", meaning.nothingIsThere(told)));
                return false;
            }
        }
        refused.forEach(told -> checks.add(Check.finding(told.operation(), meaning.refused(told))));
        return true;
    }

    /** The first answer of all also tells the time. */
    private Told first(String list) throws IOException, WronglyAsked {
        Told told = asking.read(list);
        if (checks.isEmpty()) {
            told.answer().map(ClockCheck::of).ifPresent(checks::add);
        }
        return places.other(list, told);
    }

    private void letIn() {
        if (!answered) {
            answered = true;
            checks.add(Check.good(
                    "key",
                    "letMC at " + patient.letmc().base() + " lets the key of " + patient.agency()
                            + " in, with the tier V4.PropertyManagement"));
            if (asking.stopped() && !asking.carriedElsewhere()) {
                checks.add(Check.finding(
                        "agency",
                        "letMC takes the key again, but has answered 401 to it before, so nothing is sent for "
                                + patient.agency() + " until: letterbox resume " + patient.agency()));
            }
        }
    }

    private void named(String list, Told told) {
        Optional<NamedList> names = Answered.names(told);
        names.ifPresent(read -> lists.put(list, read));
        String text = names.map(KnownThings::new).map(KnownThings::text).orElse("");
        checks.add(
                text.isEmpty()
                        ? Check.finding(
                                list,
                                "letMC's list is empty, or none that can be read, so nothing can be sent that needs an"
                                        + " entry of it. Look in agentOS whether it is kept there")
                        : Check.good(list, text));
    }

    private boolean company() throws IOException, WronglyAsked {
        Told told = asking.read(Operations.COMPANY);
        if (!told.done()) {
            boolean stops = Meaning.stops(told);
            checks.add(Check.finding(Operations.COMPANY, stops ? meaning.of(told) : meaning.refused(told)));
            return !stops;
        }
        checks.add(Answered.text(told, "ShortName")
                .map(this::shortName)
                .orElseGet(() -> Check.open(
                        "short name",
                        "letMC answers under " + patient.agency() + ", and does not say what it calls the client")));
        return true;
    }

    private Check shortName(String theirs) {
        return theirs.equalsIgnoreCase(patient.agency())
                ? Check.good("short name", "letMC calls this client " + theirs + " too")
                : Check.finding(
                        "short name",
                        "letMC calls the client of this key " + theirs + ", and it is configured as " + patient.agency()
                                + ". Put " + theirs + " into the agency's file, or LETMC_SHORT_NAME");
    }
}
