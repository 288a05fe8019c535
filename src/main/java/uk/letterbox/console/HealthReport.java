package uk.letterbox.console;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How Letterbox is.
 *
 * @param status {@code UP} or {@code DOWN}
 */
record HealthReport(String status, List<Finding> checks) {

    private static final Logger LOG = LoggerFactory.getLogger(HealthReport.class);
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    /** What one check found; {@code detail} is empty when all is well. */
    record Finding(String name, String status, String detail) {}

    /** The process answers, and that is all that is said. */
    static HealthReport alive() {
        return new HealthReport(UP, List.of());
    }

    /** All checks together. No checks at all is no health: something was not put together. */
    static HealthReport of(List<HealthCheck> checks) {
        List<Finding> findings = checks.stream().map(HealthReport::look).toList();
        boolean well = !findings.isEmpty()
                && findings.stream().allMatch(finding -> finding.status().equals(UP));
        return new HealthReport(well ? UP : DOWN, findings);
    }

    private static Finding look(HealthCheck check) {
        try {
            return check.problem()
                    .get()
                    .map(problem -> new Finding(check.name(), DOWN, problem))
                    .orElseGet(() -> new Finding(check.name(), UP, ""));
        } catch (RuntimeException failed) {
            LOG.debug("The health check {} failed", check.name(), failed);
            return new Finding(
                    check.name(),
                    DOWN,
                    "It could not be checked: " + failed.getClass().getSimpleName());
        }
    }

    int httpStatus() {
        return status.equals(UP) ? 200 : 503;
    }
}
