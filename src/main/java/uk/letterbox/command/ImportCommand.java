package uk.letterbox.command;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.letterbox.agency.Agency;
import uk.letterbox.archive.Archive;
import uk.letterbox.archive.Import;
import uk.letterbox.drop.DropFolders;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Loaded;
import uk.letterbox.spool.Sha256;
import uk.letterbox.wiring.Setup;

/** {@code import}: old files go into the inbox of a drop door, which takes them as it takes all. */
@Command(
        name = "import",
        description =
                "Bring in an archive: what is below FOLDER goes to the same place below the drop inbox. Begun again, it goes"
                        + " on where it stopped.")
final class ImportCommand implements Callable<Integer> {

    /** The door takes a folder at the latest twelve settle times after its first file. */
    private static final int SETTLE_TIMES = 15;

    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    @ParentCommand
    private Commands program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Holds lettings/… and sales/… as an inbox does.")
    private Path folder;

    @Option(names = "--agency", description = "Whose inbox; needed when there are several.", defaultValue = "")
    private String agency;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), folder + " is no folder. Name the one that holds the archive.");
        }
        Loaded<Setup> setup = Setup.read(program.installation(), program.environment());
        Answer answer = setup.value().isEmpty() ? Front.problems(setup.problems()) : brought(setup.get());
        spec.commandLine().getOut().println(json ? Json.text(answer.json()) : answer.text());
        return answer.exitCode();
    }

    private Answer brought(Setup setup) throws Exception {
        DropFolders folders = new DropFolders(setup.agencyHome(agency(setup)));
        Path real = folder.toRealPath();
        Path own = Files.exists(setup.home())
                ? setup.home().toRealPath()
                : setup.home().toAbsolutePath();
        if (real.startsWith(own) || own.startsWith(real)) {
            throw new ParameterException(
                    spec.commandLine(),
                    folder + " is, holds or lies in Letterbox's own folder, " + own
                            + ". Name one elsewhere that holds the archive alone.");
        }
        Archive archive = Archive.of(real);
        String key = Sha256.of(Channels.newChannel(
                new ByteArrayInputStream((real + "\n" + folders.inbox()).getBytes(StandardCharsets.UTF_8))));
        Path log = setup.home().resolve("imports").resolve(key + ".log");
        Duration settle = setup.settings().duration(Key.DROP_SETTLE).multipliedBy(SETTLE_TIMES);
        Import bringing = new Import(
                folders.inbox(),
                log,
                settle.compareTo(AT_LEAST) < 0 ? AT_LEAST : settle,
                setup.settings().size(Key.DISK_LOW));
        ImportBar bar = new ImportBar(archive, spec.commandLine().getErr(), System.console() != null);
        try {
            Import.Progress done = bringing.run(archive, bar);
            bar.end();
            return Answer.good(
                    Map.of("files", done.files(), "before", done.before(), "leftOut", archive.leftOut()),
                    done.files() + " files were put into " + folders.inbox() + before(done) + leftOut(archive)
                            + ". The door takes them from there; see: letterbox status");
        } catch (Import.Stopped stopped) {
            bar.end();
            return Answer.finding(Map.of("error", stopped.getMessage()), stopped.getMessage());
        }
    }

    private static String before(Import.Progress done) {
        return done.before() == 0 ? "" : "; " + done.before() + " were put there before";
    }

    private static String leftOut(Archive archive) {
        return archive.leftOut() == 0
                ? ""
                : "; " + archive.leftOut() + " links, hidden and unfinished files were left out";
    }

    private String agency(Setup setup) {
        List<String> names = setup.agencies().stream()
                .filter(one -> one.doors().drop().isPresent())
                .map(Agency::shortName)
                .toList();
        if (agency.isEmpty() && names.size() == 1) {
            return names.get(0);
        }
        if (!names.contains(agency)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say whose inbox it is: --agency, one of those with a drop door (" + String.join(", ", names)
                            + ").");
        }
        return agency;
    }
}
