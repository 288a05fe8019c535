package uk.letterbox.agency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.letterbox.document.Document;
import uk.letterbox.document.DocumentReader;
import uk.letterbox.document.DocumentSchema;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.References;
import uk.letterbox.settings.Settings;

/** All agencies of an installation: the {@code .yaml}, {@code .yml} and {@code .json} files of one folder. */
public final class Agencies {

    /** The file that is shipped, left aside while its variables are unset and another agency is here. */
    private static final String SHIPPED = "default.yaml";

    private final Path folder;
    private final DocumentSchema schema;
    private final AgencyReader reader;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Map.Entry<Document, Agency>> agencies = new ArrayList<>();

    private Agencies(Path folder, DocumentSchema schema, AgencyReader reader) {
        this.folder = folder;
        this.schema = schema;
        this.reader = reader;
    }

    /**
     * Reads and checks all of them, in the order of their file names. There is at least one, or a problem.
     *
     * @param agenciesDir the folder of the agencies' files
     * @param configDir where {@code {{file:name}}} begins, and {@code schemas/agency.schema.json} is
     * @param settings what stands where an agency's file says nothing
     * @param environment as of {@link System#getenv()}, for {@code {{env:NAME}}}; settings go before it
     */
    public static Loaded<List<Agency>> load(
            Path agenciesDir, Path configDir, Settings settings, Map<String, String> environment) {
        Path schemaFile = configDir.resolve("schemas").resolve("agency.schema.json");
        Optional<DocumentSchema> schema = DocumentSchema.read(schemaFile);
        if (schema.isEmpty()) {
            return Loaded.bad(List.of(new Problem(
                    schemaFile.toString(),
                    "the file",
                    "is not there or no JSON, so no agency can be checked",
                    "the file as it is shipped in config/schemas")));
        }
        References references = new References(
                configDir, name -> settings.ofVariable(name).or(() -> Optional.ofNullable(environment.get(name))));
        return new Agencies(agenciesDir, schema.get(), new AgencyReader(settings, references)).read();
    }

    private Loaded<List<Agency>> read() {
        List<Path> files = files();
        for (Path file : files) {
            take(file, files.size() > 1);
        }
        problems.addAll(new Clashes(agencies).problems());
        if (problems.isEmpty() && agencies.isEmpty()) {
            problems.add(new Problem(
                    folder.toString(),
                    "the folder",
                    "holds no agency",
                    folder.resolve("demo.yaml") + " with agency and apiKey"));
        }
        return problems.isEmpty()
                ? Loaded.good(agencies.stream().map(Map.Entry::getValue).toList())
                : Loaded.bad(problems);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("(?i)[^.].*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            problems.add(new Problem(
                    folder.toString(),
                    "the folder of the agencies",
                    "cannot be read (" + missing.getClass().getSimpleName() + ")",
                    "LETTERBOX_AGENCIES=./config/agencies"));
            return List.of();
        }
    }

    private void take(Path file, boolean amongOthers) {
        Loaded<Document> loaded = new DocumentReader("agency: demo").read(file);
        problems.addAll(loaded.problems());
        loaded.value().ifPresent(document -> {
            List<Problem> wrong = schema.problems(document);
            problems.addAll(wrong);
            boolean leftAside = amongOthers && file.endsWith(SHIPPED) && reader.isUnset(document);
            if (wrong.isEmpty() && !leftAside) {
                Loaded<Agency> agency = reader.read(document);
                problems.addAll(agency.problems());
                agency.value().ifPresent(it -> agencies.add(Map.entry(document, it)));
            }
        });
    }
}
