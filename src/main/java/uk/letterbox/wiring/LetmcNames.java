package uk.letterbox.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Leads;
import uk.letterbox.letmc.Operations;
import uk.letterbox.reference.MappingWatch.Named;

/** The names of letMC's branches and lead sources in agencies' files. */
final class LetmcNames {

    private LetmcNames() {}

    /** By agency; those of agencies that can have leads. */
    static Map<String, List<Named>> in(List<Agency> agencies) {
        Map<String, List<Named>> names = new LinkedHashMap<>();
        agencies.stream()
                .filter(agency -> !agency.leads().types().isEmpty())
                .forEach(agency -> names.put(agency.shortName(), in(agency)));
        return names;
    }

    private static List<Named> in(Agency agency) {
        Leads leads = agency.leads();
        List<Named> names = new ArrayList<>();
        leads.sources().values().forEach(name -> add(names, Operations.LEAD_SOURCES, name, "leads.sources"));
        add(names, Operations.LEAD_SOURCES, leads.defaultSource(), "leads.defaultSource");
        add(names, Operations.BRANCHES, leads.defaultBranch(), "leads.defaultBranch");
        agency.doors().mail().ifPresent(mail -> {
            mail.branches().values().forEach(name -> add(names, Operations.BRANCHES, name, "doors.mail.branches"));
            add(names, Operations.BRANCHES, mail.defaultBranch(), "doors.mail.defaultBranch");
        });
        return names;
    }

    private static void add(List<Named> names, String list, String name, String where) {
        if (!name.isEmpty()) {
            names.add(new Named(list, name, where));
        }
    }
}
