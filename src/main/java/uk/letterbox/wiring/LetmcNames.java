package uk.letterbox.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.letterbox.agency.Agency;
import uk.letterbox.doctor.Patient;
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
        List<Named> names = new ArrayList<>();
        Patient.sources(agency.leads())
                .forEach(one -> names.add(new Named(Operations.LEAD_SOURCES, one.value(), one.where())));
        Patient.branches(agency, Set.of())
                .forEach(one -> names.add(new Named(Operations.BRANCHES, one.value(), one.where())));
        return names;
    }
}
