package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import uk.letterbox.simulator.Gate;

/** Starts a process, waits until it is where it is to die, and kills it. */
final class Death {

    private static final Duration REACHED_WITHIN = Duration.ofSeconds(60);
    private static final long LONGEST_RANDOM_MILLIS = 4_000;

    private final Scene scene;
    private final Random random;
    private final Consumer<String> unexpected;

    /** @param unexpected is told when a process did not live until it was killed */
    Death(Scene scene, Random random, Consumer<String> unexpected) {
        this.scene = scene;
        this.random = random;
        this.unexpected = unexpected;
    }

    /** Whether it was at its point when it was killed. */
    boolean at(Orders orders) throws IOException, InterruptedException {
        return switch (orders.point()) {
            case P7 -> killedInABody(orders);
            case P8 -> killedUnanswered(orders);
            default -> killedThere(orders);
        };
    }

    private boolean killedThere(Orders orders) throws IOException, InterruptedException {
        Set<Path> ofEarlierDeaths = partial();
        try (LetterboxProcess process = LetterboxProcess.start(scene, orders)) {
            boolean there =
                    switch (orders.point()) {
                        case P2 -> copying(process, ofEarlierDeaths);
                        case ANYWHERE -> process.lives(Duration.ofMillis(random.nextLong(LONGEST_RANDOM_MILLIS)));
                        default -> process.says(CrashingLetterbox.AT + orders.point(), REACHED_WITHIN);
                    };
            kill(process);
            return there && (orders.point() != Point.P2 || half(ofEarlierDeaths));
        }
    }

    private boolean killedInABody(Orders orders) throws IOException, InterruptedException {
        scene.gateway().stopInTheNextBody();
        try (LetterboxProcess process = LetterboxProcess.start(scene, orders)) {
            boolean there = scene.gateway().stopped(REACHED_WITHIN);
            kill(process);
            return there;
        } finally {
            scene.gateway().breakAll();
        }
    }

    private boolean killedUnanswered(Orders orders) throws IOException, InterruptedException {
        Gate gate = scene.letmc().hold("addLettingsPhoto", orders.variant() > 0);
        try (LetterboxProcess process = LetterboxProcess.start(scene, orders)) {
            boolean there = came(gate);
            kill(process);
            return there;
        } finally {
            gate.release();
        }
    }

    private static boolean came(Gate gate) {
        try {
            gate.awaitArrivals(1, REACHED_WITHIN);
            return true;
        } catch (IllegalStateException nobodyCame) {
            return false;
        }
    }

    private void kill(LetterboxProcess process) throws InterruptedException {
        if (!process.alive()) {
            unexpected.accept("It ended by itself, saying " + process.said());
        }
        process.kill();
    }

    /** Waits until the big file is being copied into the spool, as tightly as it goes: it does not take long. */
    private boolean copying(LetterboxProcess process, Set<Path> ofEarlierDeaths) throws IOException {
        long deadline = System.nanoTime() + REACHED_WITHIN.toNanos();
        while (System.nanoTime() < deadline && process.alive()) {
            if (half(ofEarlierDeaths)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** Whether part of the big file is there, more than there is of any other file and less than the whole. */
    private boolean half(Set<Path> ofEarlierDeaths) throws IOException {
        return partial().stream()
                .filter(file -> !ofEarlierDeaths.contains(file))
                .mapToLong(file -> file.toFile().length())
                .anyMatch(length -> length > Photographer.LARGEST_USUAL && length < Photographer.BIG);
    }

    private Set<Path> partial() throws IOException {
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(scene.spool(), "*.part")) {
            files.forEach(found::add);
        }
        return found;
    }
}
