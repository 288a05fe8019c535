package uk.letterbox.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Mode;
import uk.letterbox.enquiry.PortalCheck;
import uk.letterbox.portal.PortalFiles;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Settings;
import uk.letterbox.wiring.Setup;

/** {@code check}: finds what would keep {@code run} from starting, and what is unwise, without starting anything. */
@Command(name = "check", description = "Check the configuration without starting anything.")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Commands program;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Loaded<Setup> setup = Setup.read(program.installation(), program.environment());
        Path config = program.installation().config();
        List<Problem> problems = new ArrayList<>(setup.problems());
        if (Files.isDirectory(PortalFiles.folder(config))) {
            PortalCheck.problems(config).stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
        Answer answer = problems.isEmpty() ? good(setup.get()) : Front.problems(problems);
        spec.commandLine().getOut().println(json ? Json.text(answer.json()) : answer.text());
        return answer.exitCode();
    }

    private static Answer good(Setup setup) {
        List<String> warnings = warnings(setup);
        StringBuilder text =
                new StringBuilder("The configuration in " + setup.installation().config() + " is good.");
        for (Agency agency : setup.agencies()) {
            text.append(System.lineSeparator())
                    .append("agency ")
                    .append(agency.shortName())
                    .append(": ");
            text.append(agency.mode() == Mode.DELIVER ? "delivers to " : "observes, sends nothing to ");
            text.append(setup.settings().url(Key.BASE_URL).orElseThrow()).append(", inbox ");
            text.append(setup.agencyHome(agency.shortName()).resolve("drop").resolve("inbox"));
        }
        warnings.forEach(warning ->
                text.append(System.lineSeparator()).append("warning: ").append(warning));
        return Answer.good(Map.of("problems", List.of(), "warnings", warnings), text.toString());
    }

    private static List<String> warnings(Setup setup) {
        Settings settings = setup.settings();
        List<String> warnings = new ArrayList<>();
        if (!settings.has(Key.ALERT_WEBHOOK) && !settings.has(Key.ALERT_SMTP_URL)) {
            warnings.add("nobody is told when something stops: set LETTERBOX_ALERT_WEBHOOK, or LETTERBOX_ALERT_SMTP_URL"
                    + " and LETTERBOX_ALERT_TO");
        }
        for (Agency agency : setup.agencies()) {
            warnings.addAll(warnings(agency));
        }
        warnings.addAll(unreachable(setup));
        warnings.addAll(new UnknownBranches(setup).warnings());
        if (!Files.isDirectory(setup.installation().routes())) {
            warnings.add("there is no routes folder at " + setup.installation().routes());
        }
        Path leads = PortalFiles.folder(setup.installation().config());
        if (!Files.isDirectory(leads)) {
            warnings.add("there is no folder of portals at " + leads + ", and without it no mail is read");
        }
        return warnings;
    }

    /** Whom nobody can write to. */
    private static List<String> unreachable(Setup setup) {
        if (setup.settings().has(Key.ALERT_SMTP_URL)) {
            return List.of();
        }
        Stream<String> agencies = setup.agencies().stream()
                .filter(agency -> agency.doors()
                        .drop()
                        .filter(drop ->
                                !drop.tell().isEmpty() || !drop.tellBranch().isEmpty())
                        .isPresent())
                .map(agency -> "the file of the agency " + agency.shortName());
        Stream<String> accounts = setup.accounts().all().stream()
                .filter(account -> account.email().isPresent())
                .map(account -> "the account " + account.name());
        return Stream.concat(agencies, accounts)
                .map(where -> where + " has mail addresses for shoots, and there is no mail server: set"
                        + " LETTERBOX_ALERT_SMTP_URL and LETTERBOX_ALERT_TO")
                .toList();
    }

    private static List<String> warnings(Agency agency) {
        boolean nowhere = agency.doors()
                .mail()
                .filter(mail -> mail.defaultBranch().isEmpty())
                .filter(mail -> agency.leads().defaultBranch().isEmpty())
                .isPresent();
        return nowhere
                ? List.of("agency " + agency.shortName()
                        + ": an enquiry by mail to an address that doors.mail.branches does not name has no branch; set"
                        + " doors.mail.defaultBranch")
                : List.of();
    }
}
