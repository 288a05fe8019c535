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

    @Override
    Answer answer(Office office) throws IOException {
        List<DryRun.Explanation> explanations = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return Answer.finding(Map.of("error", "no such file"), "There is no file " + file + ".");
            }
            Optional<Arrival> spooled = spooled(office, file);
            String whose = spooled.map(Arrival::agency).orElse(chosen(office));
            if (!office.drops().containsKey(whose)) {
                return Unknown.agency(whose.isEmpty() ? "(say --agency)" : whose, office);
            }
            explanations.add(
                    spooled.isPresent()
                            ? new DryRun(office).explain(whose, spooled.get().name(), file)
                            : new DryRun(office).explain(whose, file));
        }
        return Answer.good(
                explanations,
                String.join(
                        System.lineSeparator(),
                        explanations.stream().map(DryRun.Explanation::text).toList()));
    }

    /** What a file of the spool arrived as; one that is merely named like it lies elsewhere. */
    private static Optional<Arrival> spooled(Office office, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return office.search()
                .arrival(whole.getFileName().toString())
                .filter(one -> office.spool().file(one.id()).equals(whole));
    }

    private String chosen(Office office) {
        return agency.isEmpty() && office.drops().size() == 1
                ? office.drops().keySet().iterator().next()
                : agency;
    }
}
