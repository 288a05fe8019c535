package uk.letterbox.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.letterbox.journal.Overview;
import uk.letterbox.journal.Overview.Standing;

/**
 * How an agency stands.
 *
 * @param condition {@code open}, {@code paused}, {@code key-stopped}, {@code forbidden} or {@code unreachable}
 * @param why for people; empty when open
 * @param pausedOperations operations of letMC that are paused by themselves
 * @param budgetUsed slots of its key in use now; shared with the agencies that share the key; null where it sends nothing
 * @param referenceReadAt when the oldest of letMC's own lists was read; null while none was
 * @param closedForMillis for how much longer letMC has closed its key; 0 when open; null where it sends nothing
 */
public record AgencyStatus(
        String agency,
        String condition,
        String why,
        List<String> pausedOperations,
        Optional<Integer> budgetUsed,
        Optional<Long> closedForMillis,
        Optional<Instant> referenceReadAt) {

    /** Those that are configured and those that the journal remembers, by name. */
    static List<AgencyStatus> all(Overview overview, Map<String, String> budgets, Set<String> configured) {
        Map<String, Standing> standings =
                overview.standings().stream().collect(Collectors.toMap(Standing::agency, Function.identity()));
        Set<String> names = new TreeSet<>(configured);
        names.addAll(standings.keySet());
        return names.stream()
                .map(name -> of(
                        overview,
                        standings.getOrDefault(name, new Standing(name, "open", "", List.of())),
                        Optional.ofNullable(budgets.get(name))))
                .toList();
    }

    private static AgencyStatus of(Overview overview, Standing standing, Optional<String> budget) {
        return new AgencyStatus(
                standing.agency(),
                standing.condition(),
                standing.why(),
                standing.pausedOperations(),
                budget.map(overview::budgetUsed),
                budget.map(overview::closedFor),
                overview.referenceReadAt(standing.agency()));
    }
}
