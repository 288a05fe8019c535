package uk.letterbox.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import uk.letterbox.settings.Loaded;
import uk.letterbox.wiring.Installation;
import uk.letterbox.wiring.Setup;

/** {@code run}: takes in and delivers until it is stopped. */
@Command(name = "run", description = "Take in and deliver, until stopped.")
final class RunCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Loaded<Setup> setup = Setup.read(Installation.find(System.getenv()), System.getenv());
        if (setup.value().isEmpty()) {
            System.err.println(Front.problems(setup.problems()).text());
            return 1;
        }
        Optional<AutoCloseable> lock = setup.get().takeHome();
        if (lock.isEmpty()) {
            System.err.println("Another Letterbox works on " + setup.get().home()
                    + ". Stop it first, or give this one a home of its own: LETTERBOX_HOME");
            return 1;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        RunningLetterbox running = RunningLetterbox.start(setup.get());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.close();
                            stopped.countDown();
                        },
                        "stopping"));
        stopped.await();
        lock.get().close();
        return 0;
    }
}
