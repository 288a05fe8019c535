package uk.letterbox.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What a doctor has to say.
 *
 * @param checks in the order in which they were looked at
 * @param calls how many calls to letMC it took
 * @param standing a test photo that is on a property still
 */
public record Report(String agency, List<Check> checks, int calls, Optional<TestPhoto> standing) {

    public Report {
        checks = List.copyOf(checks);
    }

    /** Whether nothing is to be done. */
    public boolean good() {
        return standing.isEmpty() && checks.stream().noneMatch(check -> check.verdict() == Verdict.FINDING);
    }
}
