package uk.letterbox.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.door.Source;
import uk.letterbox.settings.Secret;

/** The process ends before and after each single step: each question to the server and the journal, each note. */
class KilledPullTest {

    private static final String FRONT = OnePull.PHOTOS + "/1-front.jpg";

    @TempDir
    Path home;

    /** What no code may catch. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the process at the given step; 0 is never. */
    private static final class Steps {

        private final int deadly;
        private int done;

        Steps(int deadly) {
            this.deadly = deadly;
        }

        private void step() {
            if (++done == deadly) {
                throw new Killed();
            }
        }

        <T> T around(Class<T> type, T real) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        step();
                        try {
                            Object answer = method.invoke(real, arguments);
                            step();
                            return answer;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }));
        }
    }

    /** A server that deletes and moves nothing which the journal does not have. */
    private static final class Theirs implements Remote {

        final Map<String, byte[]> files = new LinkedHashMap<>();
        private final OneDoor door;

        Theirs(OneDoor door) {
            this.door = door;
            files.put(FRONT, "the front".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Listed> list(String folder, int most) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            Set<Listed> listed = new LinkedHashSet<>();
            files.forEach((path, bytes) -> {
                if (path.startsWith(prefix)) {
                    String rest = path.substring(prefix.length());
                    int slash = rest.indexOf('/');
                    listed.add(
                            slash < 0
                                    ? new Listed(rest, Listed.Thing.FILE, bytes.length, 1)
                                    : new Listed(rest.substring(0, slash), Listed.Thing.FOLDER, 0, 1));
                }
            });
            return List.copyOf(listed);
        }

        @Override
        public Optional<RemoteFile> find(String path) {
            return Optional.ofNullable(files.get(path)).map(bytes -> new RemoteFile(path, bytes.length, 1));
        }

        @Override
        public InputStream read(String path) {
            return new ByteArrayInputStream(files.get(path));
        }

        @Override
        public void delete(String path) {
            assertThat(door.names()).contains(path);
            files.remove(path);
        }

        @Override
        public void move(String path, String folder) {
            byte[] bytes = files.get(path);
            delete(path);
            files.put(folder + "/" + path, bytes);
        }

        @Override
        public void close() {}
    }

    private record Run(OneDoor door, Theirs theirs, Path home, Optional<String> moveTo) {

        /** Looks three times, the door taking what is there after each. */
        void go(Steps steps) throws Exception {
            Remote.Connecting connecting = new Remote.Connecting() {
                @Override
                public Remote connect() {
                    return steps.around(Remote.class, theirs);
                }

                @Override
                public void cut() {}
            };
            PullOpening opening = new PullOpening(
                    OnePull.with(OnePull.server(22, "none"), new Secret("x"), Optional.empty(), moveTo),
                    connecting,
                    steps.around(Ledger.class, new FileLedger(home.resolve("fetched"))),
                    door.inbox,
                    steps.around(Known.class, door),
                    new PullOpening.Limits(1_000, 0),
                    new Times(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO),
                    () -> 0);
            for (int look = 0; look < 3; look++) {
                try (Source<Fetched> source = opening.open()) {
                    for (List<Fetched> some = source.next(Duration.ZERO);
                            !some.isEmpty();
                            some = source.next(Duration.ZERO)) {
                        opening.place(some.get(0));
                    }
                }
                door.take();
            }
        }
    }

    private Run run(int number, Optional<String> moveTo) throws IOException {
        Path own = home.resolve(Integer.toString(number));
        OneDoor door = new OneDoor(own.resolve("inbox"));
        return new Run(door, new Theirs(door), own, moveTo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "taken"})
    void whatever_step_is_the_last_a_file_is_taken_with_its_bytes_and_let_go_of_then(String moveTo) throws Exception {
        Optional<String> folder = Optional.of(moveTo).filter(name -> !name.isEmpty());
        boolean killed = true;
        int step = 0;
        while (killed) {
            Run run = run(++step, folder);
            killed = killed(run, step);

            run.go(new Steps(0));

            assertThat(run.theirs().files.keySet())
                    .as("killed at step %d", step)
                    .allMatch(path -> !moveTo.isEmpty() && path.startsWith("taken/"));
            assertThat(run.door().names()).containsExactly(FRONT);
            assertThat(run.door().taken).allMatch(taken -> taken.sha256()
                    .equals(OneDoor.sha256("the front".getBytes(StandardCharsets.UTF_8))));
            assertThat(run.door().files()).isEmpty();
            assertThat(run.home().resolve("fetched")).isEmptyDirectory();
        }
        assertThat(step).as("steps that were the last once").isGreaterThan(30);
    }

    @Test
    void without_a_kill_a_file_comes_once() throws Exception {
        Run run = run(0, Optional.empty());

        run.go(new Steps(0));

        assertThat(run.door().names()).containsExactly(FRONT);
    }

    private static boolean killed(Run run, int step) throws Exception {
        try {
            run.go(new Steps(step));
            return false;
        } catch (Killed now) {
            run.door().take();
            return true;
        }
    }
}
