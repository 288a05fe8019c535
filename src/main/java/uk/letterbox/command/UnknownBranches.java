package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import uk.letterbox.account.Account;
import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.property.References;
import uk.letterbox.wiring.Setup;

/** Finds what an agency's table of references ought to know and does not, and a table that lies where nobody reads it. */
record UnknownBranches(Setup setup) {

    private static final String TABLE = "properties.csv";

    /** What is to be said of all agencies. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Agency agency : setup.agencies()) {
            Path home = setup.agencyHome(agency.shortName());
            Path misplaced = home.resolve("drop").resolve(TABLE);
            if (Files.exists(misplaced)) {
                warnings.add(misplaced + " is read by nobody: move it to " + home.resolve(TABLE));
            }
            warnings.addAll(warnings(agency, home.resolve(TABLE)));
        }
        return warnings;
    }

    private List<String> warnings(Agency agency, Path table) {
        List<String> warnings = new ArrayList<>();
        try {
            References references = new PropertiesFile(table).current();
            agency.doors().drop().map(Doors.Drop::tellBranch).map(Map::keySet).ifPresent(branches -> missing(
                            branches, references)
                    .forEach(branch -> warnings.add("the file of the agency " + agency.shortName()
                            + " says whom to tell of the branch " + branch + ", which no line of " + table
                            + " has: correct the name, or add it there")));
            for (Account account : setup.accounts().all()) {
                if (account.agency().equals(agency.shortName())) {
                    missing(account.branches(), references)
                            .forEach(branch -> warnings.add("the account " + account.name()
                                    + " may send files for the branch " + branch + ", which no line of " + table
                                    + " has: correct the name, or add it there"));
                }
            }
        } catch (IOException unreadable) {
            warnings.add(table + " cannot be read: " + unreadable + ". Let Letterbox read it");
        }
        return warnings;
    }

    private static List<String> missing(Collection<String> branches, References references) {
        return branches.stream()
                .filter(branch -> references.branches().stream().noneMatch(branch::equalsIgnoreCase))
                .sorted()
                .toList();
    }
}
