package uk.letterbox.command;

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
            PauseCommand.class,
            ResumeCommand.class,
            PurgeCommand.class,
            CallCommand.class
        })
public final class Commands implements Runnable {

    /**
     * Runs what a command line says.
     *
     * @return the exit code: 0 good, 1 a finding, 2 wrong use
     */
    public static int execute(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new Commands());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println(command.getCommandName() + " failed: " + failure.getMessage());
            return 1;
        });
        return line;
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: letterbox check");
    }
}
