package uk.letterbox.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.BudgetId;
import uk.letterbox.agency.Mode;
import uk.letterbox.budget.Budget;
import uk.letterbox.budget.Limit;
import uk.letterbox.journal.KeyBudget;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;

/** The budgets of the keys: agencies that share a key share its budget. */
final class Budgets {

    private Budgets() {}

    /** The budgets of agencies that deliver; those that observe send nothing and have none. */
    static List<KeyBudget> of(Setup setup, byte[] homeKey) {
        Map<String, List<Agency>> byKey = new LinkedHashMap<>();
        for (Agency agency : setup.agencies()) {
            if (agency.mode() == Mode.DELIVER) {
                byKey.computeIfAbsent(BudgetId.of(agency.apiKey(), homeKey), key -> new ArrayList<>())
                        .add(agency);
            }
        }
        List<KeyBudget> budgets = new ArrayList<>();
        byKey.forEach((id, agencies) -> budgets.add(new KeyBudget(
                id,
                agencies.stream().map(Agency::shortName).toList(),
                new Budget(limit(setup.settings(), agencies.get(0).requests())),
                setup.settings().duration(Key.TIMEOUT).toMillis(),
                setup.settings().flag(Key.TAG))));
        return budgets;
    }

    static Limit limit(Settings settings, int requests) {
        return new Limit(
                requests,
                settings.duration(Key.WINDOW).toMillis(),
                settings.duration(Key.SETTLE).toMillis(),
                settings.count(Key.RESERVE),
                settings.count(Key.IN_FLIGHT));
    }
}
