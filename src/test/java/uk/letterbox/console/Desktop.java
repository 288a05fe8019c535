package uk.letterbox.console;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import uk.letterbox.settings.Secret;

/** A running console over a real journal. */
final class Desktop implements AutoCloseable {

    static final String PASSWORD = "canary-password";
    static final String RUN_TOKEN = "canary-run-token";
    private static final Map<String, String> BUDGETS = Map.of("demo", Ledger.BUDGET);
    private static final Map<String, List<String>> DOORS = Map.of("demo", List.of("drop"));

    private final Ledger ledger;
    private final Metrics metrics;
    private final Console console;

    Desktop(Path home, String host, HealthCheck... checks) throws UnknownHostException {
        ledger = new Ledger(home);
        metrics = new Metrics(ledger.overview(), BUDGETS, DOORS, Clock.systemUTC(), System::nanoTime);
        console = new Console(
                new ConsoleKeys(new Secret(PASSWORD), new Secret(RUN_TOKEN)),
                new ArrayList<>(List.of(checks)),
                metrics,
                ledger.search(),
                ledger.shoots(),
                () -> StatusReport.of(ledger.overview(), BUDGETS, DOORS, Optional.empty()),
                Desktop::command);
        console.start(host, 0);
    }

    private static Optional<CommandAnswer> command(String name, Map<String, String> arguments) {
        return switch (name) {
            case "echo" ->
                Optional.of(new CommandAnswer(
                        1, JsonNodeFactory.instance.objectNode().put("said", arguments.get("say")), "said it"));
            case "break" -> throw new IllegalStateException("canary-fault");
            default -> Optional.empty();
        };
    }

    Ledger ledger() {
        return ledger;
    }

    Metrics metrics() {
        return metrics;
    }

    int port() {
        return console.port();
    }

    Caller stranger() {
        return new Caller(console.port(), "");
    }

    Caller person() {
        return stranger().with(PASSWORD);
    }

    @Override
    public void close() {
        console.close();
        metrics.close();
        ledger.close();
    }
}
