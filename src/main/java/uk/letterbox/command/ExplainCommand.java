package uk.letterbox.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.drop.Rehearsal;
import uk.letterbox.shoot.Manifest;
import uk.letterbox.wiring.DryRun;
import uk.letterbox.wiring.MailDryRun;
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
                    "Files whose path ends like an inbox path: <lettings|sales>/<id or reference>/photos/01-front.jpg, or that"
                            + " are named like 0007_BS8-12_IMG_00.jpg; a manifest, with the files that it lists; zip"
                            + " files; or mails (*.eml).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--agency",
            description = "Whose inbox it would be; needed when there are several.",
            defaultValue = "")
    private String agency;

    @Option(names = "--reveal", description = "Show who enquires in a mail, and how it begins.")
    private boolean reveal;

    @Override
    Answer answer(Office office) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return Answer.finding(Map.of("error", "no such file"), "There is no file " + file + ".");
            }
        }
        boolean mails = files.stream().allMatch(ExplainCommand::isMail);
        return mails ? mails(office) : dropped(office);
    }

    private static boolean isMail(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private Answer mails(Office office) throws IOException {
        Set<String> agencies = office.entrance().mailDoors().agencies();
        String whose =
                agency.isEmpty() && agencies.size() == 1 ? agencies.iterator().next() : agency;
        if (!agencies.contains(whose)) {
            return Answer.finding(
                    Map.of("error", "no such mail door"),
                    "Say --agency, one that has a mail door: " + String.join(", ", agencies) + ".");
        }
        List<ExplainedMail> explained = new ArrayList<>();
        for (Path file : files) {
            explained.add(
                    new ExplainedMail(file, new MailDryRun(office).explain(whose, Files.readAllBytes(file)), reveal));
        }
        return Answer.good(
                explained.stream().map(ExplainedMail::json).toList(),
                explained.stream().map(ExplainedMail::text).collect(Collectors.joining(System.lineSeparator())));
    }

    private Answer dropped(Office office) throws IOException {
        DryRun dryRun = new DryRun(office);
        List<DryRun.Explanation> explanations = new ArrayList<>();
        for (Path file : byThemselves()) {
            Optional<Arrival> spooled = spooled(office, file);
            if (spooled.isPresent()) {
                explanations.add(dryRun.arrived(spooled.get(), file));
                continue;
            }
            String whose = chosen(office);
            if (!office.entrance().dropDoors().containsKey(whose)) {
                return Unknown.agency(whose.isEmpty() ? "(say --agency)" : whose, office);
            }
            explanations.addAll(isManifest(file) ? dryRun.shoot(whose, file) : dryRun.explain(whose, file));
        }
        String text =
                explanations.stream().map(DryRun.Explanation::text).collect(Collectors.joining(System.lineSeparator()));
        return explanations.stream().anyMatch(DryRun.Explanation::waits)
                ? Answer.finding(explanations, text)
                : Answer.good(explanations, text);
    }

    /** What a manifest among them lists is explained with it. */
    private List<Path> byThemselves() throws IOException {
        Set<Path> listed = new HashSet<>();
        for (Path file : files) {
            if (isManifest(file)) {
                listed.addAll(Rehearsal.listed(file));
            }
        }
        return files.stream()
                .filter(file -> !listed.contains(file.toAbsolutePath().normalize()))
                .toList();
    }

    private static boolean isManifest(Path file) {
        return Manifest.named(file.getFileName().toString());
    }

    /** What a file of the spool arrived as; one that is merely named like it lies elsewhere. */
    private static Optional<Arrival> spooled(Office office, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return office.search()
                .arrival(whole.getFileName().toString())
                .filter(one -> office.spool().file(one.id()).equals(whole))
                .filter(one -> one.door().equals(DropDoor.DOOR))
                .filter(one -> office.entrance()
                        .dropDoors()
                        .containsKey(DropPlace.of(one.agency(), one.group()).door()));
    }

    private String chosen(Office office) {
        List<String> agencies = office.entrance().dropDoors().keySet().stream()
                .filter(office.setup()::serves)
                .toList();
        return agency.isEmpty() && agencies.size() == 1 ? agencies.get(0) : agency;
    }
}
