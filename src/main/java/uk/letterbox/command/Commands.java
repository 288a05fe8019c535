package uk.letterbox.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import uk.letterbox.wiring.Installation;

/** All commands, and how one is found and run. */
@Command(
        name = "letterbox",
        description = "Carries what arrives at an agency's door into letMC: once, in order, never lost.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            SimulateCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            StatusCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ReplayCommand.class,
            DiscardCommand.class,
            DecideCommand.class,
            ReleaseCommand.class,
            RefuseCommand.class,
            EraseCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            PurgeCommand.class,
            CallCommand.class,
            ReferenceCommand.class,
            DoctorCommand.class,
            ImportCommand.class,
            AccountCommand.class
        })
public final class Commands implements Runnable {

    private static final Set<String> YES = Set.of("y", "yes");

    /**
     * Runs what a command line says.
     *
     * @return the exit code: 0 good, 1 a finding, 2 wrong use
     */
    public static int execute(String... arguments) {
        return line(System.getenv()).execute(arguments);
    }

    /** The program as it runs in an environment, asking at its terminal. */
    static CommandLine line(Map<String, String> environment) {
        return line(Installation.find(environment), environment, System.in);
    }

    /** @param input what people type when they are asked */
    static CommandLine line(Installation installation, Map<String, String> environment, InputStream input) {
        CommandLine line = new CommandLine(new Commands(installation, environment, input))
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getCommandName() + " failed: " + failure.getMessage());
            return 1;
        });
        return line;
    }

    private final Installation installation;
    private final Map<String, String> environment;
    private final InputStream input;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Commands(Installation installation, Map<String, String> environment, InputStream input) {
        this.installation = installation;
        this.environment = Map.copyOf(environment);
        this.input = input;
    }

    Map<String, String> environment() {
        return environment;
    }

    Installation installation() {
        return installation;
    }

    /** Asks a person, who says yes or something else; nothing at all is something else. */
    boolean confirmed(PrintWriter out, String question) throws IOException {
        out.print(question + " [y/N] ");
        out.flush();
        return YES.contains(line().strip().toLowerCase(Locale.ROOT));
    }

    /** The next line of what is typed or led in; empty at its end. */
    String line() throws IOException {
        String said = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
        return said == null ? "" : said;
    }

    /** Runs a further command, as if it had been typed. */
    int go(CommandLine as, String... words) {
        return line(installation, environment, input)
                .setOut(as.getOut())
                .setErr(as.getErr())
                .execute(words);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: letterbox check");
    }
}
