package uk.letterbox.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import uk.letterbox.document.Document;
import uk.letterbox.document.DocumentReader;
import uk.letterbox.document.DocumentSchema;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;

/** The files of {@code config/leads}: an agency adds a portal by adding one. */
public final class PortalFiles {

    private static final String ENDING = ".yaml";

    private PortalFiles() {}

    /**
     * Reads all of them, in the order of their names.
     *
     * @param config the folder that {@code leads} and {@code schemas/portal.schema.json} are in
     */
    public static Loaded<Portals> load(Path config) {
        Path schemaFile = config.resolve("schemas").resolve("portal.schema.json");
        Optional<DocumentSchema> schema = DocumentSchema.read(schemaFile);
        if (schema.isEmpty()) {
            return Loaded.bad(List.of(new Problem(
                    schemaFile.toString(),
                    "the file",
                    "is not there or no JSON, so no portal can be checked",
                    "the file as it is shipped in config/schemas")));
        }
        List<Problem> problems = new ArrayList<>();
        List<Portal> portals = new ArrayList<>();
        for (Path file : files(folder(config), problems)) {
            Loaded<Portal> portal = read(file, schema.get());
            problems.addAll(portal.problems());
            portal.value().ifPresent(portals::add);
        }
        return problems.isEmpty() ? Loaded.good(new Portals(portals)) : Loaded.bad(problems);
    }

    /** The folder of the files. */
    public static Path folder(Path config) {
        return config.resolve("leads");
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            problems.add(new Problem(
                    folder.toString(),
                    "the folder of the portals",
                    "cannot be read (" + missing.getClass().getSimpleName() + ")",
                    "the folder as it is shipped in config/leads"));
            return List.of();
        }
    }

    private static Loaded<Portal> read(Path file, DocumentSchema schema) {
        Loaded<Document> document = new DocumentReader("kind: portal").read(file);
        if (document.value().isEmpty()) {
            return Loaded.bad(document.problems());
        }
        List<Problem> wrong = schema.problems(document.get());
        String name = file.getFileName().toString();
        return wrong.isEmpty()
                ? new PortalReader(name.substring(0, name.length() - ENDING.length()), document.get()).read()
                : Loaded.bad(wrong);
    }
}
