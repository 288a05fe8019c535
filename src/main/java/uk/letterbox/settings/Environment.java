package uk.letterbox.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the environment says about the settings. An empty variable is an unset one, as compose files pass them. */
final class Environment {

    private static final Pattern OURS = Pattern.compile("(LETTERBOX|LETMC)_.*");

    /**
     * Variables with our prefix that are no settings: those of the start script, the keys and names of further agencies
     * (their files name them), and those that Kubernetes and Docker set for a service that is called letterbox.
     */
    private static final Pattern NOT_SETTINGS = Pattern.compile("LETTERBOX_JAVA_OPTS"
            + "|LETMC_(API_KEY|SHORT_NAME)_[A-Za-z0-9_]+"
            + "|(LETTERBOX|LETMC)_(SERVICE_(HOST|PORT)(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP)(_[A-Z]+)?)?)");

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Written> written(Key key) {
        return variable(key.variable()).map(value -> new Written(Written.ENVIRONMENT, key.variable(), value));
    }

    /** Variables that look like settings and are none, most of them misspelled ones. */
    List<Problem> strangers() {
        List<Problem> strangers = new ArrayList<>();
        variables.keySet().stream()
                .sorted()
                .filter(name -> OURS.matcher(name).matches())
                .filter(name -> !NOT_SETTINGS.matcher(name).matches())
                .filter(name -> Key.ofVariable(name).isEmpty())
                .forEach(name -> strangers.add(stranger(name)));
        return strangers;
    }

    private static Problem stranger(String name) {
        List<String> known = Arrays.stream(Key.values()).map(Key::variable).toList();
        Optional<Key> nearest = Nearest.to(name, known).flatMap(Key::ofVariable);
        return new Problem(
                Written.ENVIRONMENT,
                name,
                "is no setting"
                        + nearest.map(key -> "; the nearest is " + key.variable())
                                .orElse(""),
                nearest.map(key -> key.variable() + "=" + key.example()).orElse("unset " + name));
    }
}
