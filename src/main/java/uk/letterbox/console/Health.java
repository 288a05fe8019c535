package uk.letterbox.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.javalin.http.Context;

/** The health pages. No checks at all do not read as healthy. */
final class Health {

    private final List<HealthCheck> checks;

    Health(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** This process answers. */
    void live(Context context) {
        context.json(Map.of("status", "UP", "checks", List.of()));
    }

    /** Everything it needs works. */
    void ready(Context context) {
        List<Map<String, Object>> results = new ArrayList<>();
        boolean up = !checks.isEmpty();
        for (HealthCheck check : checks) {
            Optional<String> problem = check.problem();
            up &= problem.isEmpty();
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("name", check.name());
            result.put("status", problem.isEmpty() ? "UP" : "DOWN");
            result.put("detail", problem.orElse(""));
            results.add(result);
        }
        context.status(up ? 200 : 503).json(Map.of("status", up ? "UP" : "DOWN", "checks", results));
    }
}
