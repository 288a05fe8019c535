package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.wiring.DryRun;
import uk.letterbox.wiring.Office;

/** {@code explain FILE…}. */
@Command(
        name = "explain",
        description = "Say what would become of files, and show the exact calls. Nothing is sent or taken.")
final class ExplainCommand extends OfficeCommand {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            split = "\\|",
            description =
                    "Files whose path ends like an inbox path: <lettings|sales>/<id or reference>/photos/01-front.jpg.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--agency",
            description = "Whose inbox it would be; needed when there are several.",
            defaultValue = "")
    private String agency;

    /** A file of the spool is explained as what it arrived as. */
    private static DryRun.Explanation explained(Office office, String agency, Path file) throws IOException {
        DryRun dryRun = new DryRun(office);
        Optional<Arrival> arrival = office.arrivals().find(file.getFileName().toString());
        return arrival.isPresent()
                ? dryRun.explain(arrival.get().agency(), arrival.get().name(), file)
                : dryRun.explain(agency, file);
    }

    @Override
    Answer answer(Office office) throws IOException {
        String chosen = agency.isEmpty() && office.drops().size() == 1
                ? office.drops().keySet().iterator().next()
                : agency;
        if (!office.drops().containsKey(chosen)) {
            return Unknown.agency(chosen.isEmpty() ? "(say --agency)" : chosen, office);
        }
        List<DryRun.Explanation> explanations = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return Answer.finding(Map.of("error", "no such file"), "There is no file " + file + ".");
            }
            explanations.add(explained(office, chosen, file));
        }
        return Answer.good(
                explanations,
                String.join(
                        System.lineSeparator(),
                        explanations.stream().map(DryRun.Explanation::text).toList()));
    }
}
