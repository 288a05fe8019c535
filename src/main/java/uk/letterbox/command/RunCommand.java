package uk.letterbox.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.letterbox.settings.Loaded;
import uk.letterbox.wiring.Setup;

/** {@code run}: takes in and delivers until it is stopped. */
@Command(name = "run", description = "Take in and deliver, until stopped.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Commands program;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stop-when-ready",
            description = "Stop again as soon as all is ready: does this installation start?")
    private boolean stopWhenReady;

    @Override
    public Integer call() throws Exception {
        Loaded<Setup> setup = Setup.read(program.installation(), program.environment());
        if (setup.value().isEmpty()) {
            spec.commandLine().getErr().println(Front.problems(setup.problems()).text());
            return 1;
        }
        Optional<AutoCloseable> home = setup.get().takeHome();
        if (home.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("Another Letterbox works on " + setup.get().home()
                            + ". Stop it first, or give this one a home of its own: LETTERBOX_HOME");
            return 1;
        }
        try (AutoCloseable held = home.get()) {
            return stopWhenReady ? startAndStop(setup.get()) : runUntilStopped(setup.get());
        }
    }

    private static int startAndStop(Setup setup) throws Exception {
        RunningLetterbox.start(setup).close();
        return 0;
    }

    /** The hook is there before anything runs: a signal in the middle of the start ends the process as a crash would, safely. */
    private static int runUntilStopped(Setup setup) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Optional<RunningLetterbox>> running = new AtomicReference<>(Optional.empty());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.get().ifPresent(RunningLetterbox::close);
                            stopped.countDown();
                        },
                        "stopping"));
        running.set(Optional.of(RunningLetterbox.start(setup)));
        stopped.await();
        return 0;
    }
}
