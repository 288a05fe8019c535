package uk.letterbox.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.ParseResult;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** Brings a command to its office: the running one over HTTP, else one opened for it alone. */
final class Front {

    private final Installation installation;
    private final Map<String, String> environment;

    Front(Installation installation, Map<String, String> environment) {
        this.installation = installation;
        this.environment = environment;
    }

    Answer ask(String name, ParseResult arguments, OfficeCommand command) throws Exception {
        Loaded<Setup> setup = Setup.read(installation, environment);
        if (setup.value().isEmpty()) {
            return problems(setup.problems());
        }
        Path home = setup.get().home();
        Optional<RunFile> running = RunFile.read(home);
        if (running.isPresent()) {
            Optional<Answer> answer = post(running.get(), name, Arguments.named(arguments), command.patience());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return here(setup.get(), command);
    }

    static Answer problems(java.util.List<Problem> problems) {
        return Answer.finding(
                Map.of("problems", problems),
                problems.stream().map(Problem::text).collect(Collectors.joining(System.lineSeparator())));
    }

    private static Answer here(Setup setup, OfficeCommand command) throws Exception {
        Optional<AutoCloseable> lock = setup.takeHome();
        if (lock.isEmpty()) {
            return Answer.finding(
                    Map.of("error", "busy"),
                    "Another Letterbox works on " + setup.home()
                            + " and does not answer. Wait for it, or stop it first.");
        }
        try (AutoCloseable held = lock.get();
                Office office = Office.open(setup)) {
            return command.alone(office);
        }
    }

    /** Empty when nobody listens there any more: the file is what a killed process left behind. */
    private static Optional<Answer> post(RunFile running, String name, Map<String, String> arguments, Duration patience)
            throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + running.host() + ":" + running.port() + "/api/commands/" + name))
                .header("Authorization", "Bearer " + running.token().reveal())
                .header("Content-Type", "application/json")
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(arguments)))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 401) {
                return Optional.empty();
            }
            JsonNode body = Json.read(response.body());
            return Optional.of(new Answer(
                    body.path("exitCode").asInt(1),
                    body.path("json"),
                    body.path("text").asText(body.toString())));
        } catch (ConnectException stopped) {
            return Optional.empty();
        }
    }
}
