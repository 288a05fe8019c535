package uk.letterbox.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.agency.Leads;
import uk.letterbox.letmc.LetmcSettings;

/**
 * What is configured for an agency, as far as letMC can be asked about it.
 *
 * @param letmc how letMC is called
 * @param window in which {@code requests} calls may be made
 * @param settle how long something may take to show at letMC
 * @param leadTypes letMC's words for types of leads
 * @param endField the name of the custom field that a drop sets at its end
 */
public record Patient(
        String agency,
        LetmcSettings letmc,
        int requests,
        Duration window,
        Duration settle,
        Set<String> leadTypes,
        List<Named> sources,
        List<Named> branches,
        Optional<String> endField) {

    /**
     * A branch or a lead source, by name or id.
     *
     * @param where it is configured
     */
    public record Named(String where, String value) {}

    /** Of an agency's file and the branches of its properties. */
    public static Patient of(
            Agency agency, Set<String> propertyBranches, LetmcSettings letmc, Duration window, Duration settle) {
        return new Patient(
                agency.shortName(),
                letmc,
                agency.requests(),
                window,
                settle,
                Set.copyOf(agency.leads().types().values()),
                sources(agency.leads()),
                branches(agency, propertyBranches),
                agency.doors().drop().flatMap(Doors.Drop::endField).map(Doors.EndField::name));
    }

    /** An agency that says nothing of leads sends none, and needs none of letMC's sources. */
    private static List<Named> sources(Leads leads) {
        List<Named> sources = new ArrayList<>();
        if (!leads.equals(Leads.unsaid())) {
            sources.add(new Named("leads.defaultSource", leads.defaultSource()));
            leads.sources().keySet().stream()
                    .sorted()
                    .forEach(ours -> sources.add(
                            new Named("leads.sources." + ours, leads.sources().get(ours))));
        }
        return once(sources);
    }

    /** Every place that names a branch. */
    private static List<Named> branches(Agency agency, Set<String> propertyBranches) {
        List<Named> branches = new ArrayList<>();
        if (!agency.leads().defaultBranch().isEmpty()) {
            branches.add(new Named("leads.defaultBranch", agency.leads().defaultBranch()));
        }
        propertyBranches.forEach(branch -> branches.add(new Named("properties.csv", branch)));
        return once(branches);
    }

    /** What is named in several places is asked for once, under the first of them. */
    private static List<Named> once(List<Named> all) {
        List<Named> once = new ArrayList<>();
        for (Named one : all) {
            if (once.stream().noneMatch(other -> other.value().equalsIgnoreCase(one.value()))) {
                once.add(one);
            }
        }
        return once;
    }
}
