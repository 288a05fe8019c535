package uk.letterbox.command;

import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** All commands, and how one is found and run. */
@Command(
        name = "letterbox",
        description = "Carries what arrives at an agency's door into letMC: once, in order, never lost.",
        mixinStandardHelpOptions = true,
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
            ReferenceCommand.class
        })
public final class Commands implements Runnable {

    /**
     * Runs what a command line says.
     *
     * @return the exit code: 0 good, 1 a finding, 2 wrong use
     */
    public static int execute(String... arguments) {
        return line(System.getenv()).execute(arguments);
    }

    /** The program as it runs in an environment. */
    static CommandLine line(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Commands(environment)).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getCommandName() + " failed: " + failure.getMessage());
            return 1;
        });
        return line;
    }

    private final Map<String, String> environment;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Commands(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: letterbox check");
    }
}
