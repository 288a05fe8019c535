package uk.letterbox.command;

import java.util.List;
import java.util.Optional;

import uk.letterbox.agency.Agency;
import uk.letterbox.wiring.Office;

/** Which agency a command is for: the one that is named, or the only one there is. */
final class Whose {

    private Whose() {}

    static Optional<String> of(Office office, String named) {
        List<String> all = names(office);
        if (named.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return Optional.of(named).filter(all::contains);
    }

    static Answer unclear(Office office, String named) {
        return named.isEmpty()
                ? Answer.wrong("Say for which agency, with --agency. There are: " + String.join(", ", names(office)))
                : Unknown.agency(named, office);
    }

    static List<String> names(Office office) {
        return office.setup().agencies().stream().map(Agency::shortName).toList();
    }
}
