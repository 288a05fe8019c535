package uk.letterbox.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.doctor.Patient.Named;
import uk.letterbox.errand.Told;
import uk.letterbox.letmc.NamedList;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/**
 * Asks for configured branches and lead sources: by the list where one is needed or read already, by id where the list does
 * not show it.
 */
final class Things {

    /**
     * A kind of thing.
     *
     * @param list the operation that lists them all
     * @param one the operation that reads one by its id
     */
    record Kind(String word, String list, String one) {}

    static final Kind SOURCE = new Kind("lead source", Operations.LEAD_SOURCES, Operations.LEAD_SOURCE);
    static final Kind BRANCH = new Kind("branch", Operations.BRANCHES, Operations.BRANCH);

    private final Asking asking;
    private final Meaning meaning;
    private final List<Check> checks;

    /** @param checks is added to */
    Things(Asking asking, Meaning meaning, List<Check> checks) {
        this.asking = asking;
        this.meaning = meaning;
        this.checks = checks;
    }

    /** As {@link #known(Kind, List, Optional)}; the list is read where that costs fewer calls, or a name needs it. */
    boolean known(Kind kind, List<Named> wanted) throws IOException, WronglyAsked {
        boolean ids = wanted.stream().allMatch(one -> KnownThings.looksLikeAnId(one.value()));
        if (wanted.size() < 2 && ids) {
            return known(kind, wanted, Optional.empty());
        }
        Told told = asking.read(kind.list());
        if (Meaning.stops(told)) {
            checks.add(Check.finding(kind.list(), meaning.of(told)));
            return false;
        }
        if (!told.done()) {
            checks.add(Check.finding(kind.list(), meaning.refused(told)));
        }
        return known(kind, wanted, Answered.names(told));
    }

    /**
     * Says of each whether letMC knows it.
     *
     * @param list all of them, where it could be read
     * @return whether letMC may be asked more
     */
    boolean known(Kind kind, List<Named> wanted, Optional<NamedList> list) throws IOException, WronglyAsked {
        Optional<KnownThings> there = list.map(KnownThings::new);
        List<Named> byId = new ArrayList<>();
        for (Named one : wanted) {
            Optional<NamedList.Named> found = there.flatMap(things -> things.find(one.value()));
            if (found.isPresent()) {
                checks.add(Check.good(
                        one.where(),
                        kind.word() + " " + found.get().name() + " is "
                                + found.get().id() + " at letMC"));
            } else if (KnownThings.looksLikeAnId(one.value())) {
                byId.add(one);
            } else {
                checks.add(there.isPresent() ? unknown(kind, one, there) : unproven(kind, one));
            }
        }
        for (Named one : byId) {
            if (!known(kind, one, there)) {
                return false;
            }
        }
        return true;
    }

    private boolean known(Kind kind, Named one, Optional<KnownThings> there) throws IOException, WronglyAsked {
        Told told = asking.read(kind.one(), one.value());
        if (Meaning.stops(told)) {
            checks.add(Check.finding(one.where(), kind.word() + " " + one.value() + ": " + meaning.of(told)));
            return false;
        }
        checks.add(
                told.done()
                        ? Check.good(
                                one.where(),
                                kind.word() + " " + one.value() + " is known to letMC"
                                        + Answered.text(told, "Name")
                                                .map(name -> " as " + name)
                                                .orElse(""))
                        : unknown(kind, one, there));
        return true;
    }

    private static Check unproven(Kind kind, Named one) {
        return Check.open(
                one.where(),
                kind.word() + " " + one.value() + " could not be looked for: " + kind.list() + " does not work");
    }

    private static Check unknown(Kind kind, Named one, Optional<KnownThings> there) {
        return Check.finding(
                one.where(),
                "letMC knows no " + kind.word() + " " + one.value() + ": it is misspelt, or was deleted or archived. "
                        + there.map(things -> things.instead(one.value()))
                                .orElse("See them: letterbox call " + kind.list() + " offset=0 count=1000"));
    }
}
