package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.house.RequiredProgram;

/** A power cut cannot be had in a test; the order in which the kernel is asked to write things down can be seen. */
class AcceptOrderTest {

    private static final int LIMIT = 60;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern CALL = Pattern.compile(
            "(?<thread>\\d+) +(?<name>fsync|fdatasync|rename|unlink)\\((?:\\d+<)?\"?(?<path>[^\">]+).*");

    private static final Pattern RESUMED = Pattern.compile("(?<thread>\\d+) +<\\.\\.\\. \\w+ resumed>.*");

    /** A system call of one thread. */
    private record Call(String thread, String name, String path) {}

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_inbox_is_emptied_when_spool_and_journal_are_on_the_disk(@TempDir Path home) throws Exception {
        Path strace = RequiredProgram.named("strace");
        Path trace = home.resolve("trace.txt");
        DropFolder folder = DropFolder.of(home);
        try (Scene scene = Scene.set(home, 2, LIMIT, Map.of(DropFolder.AGENCY, ""))) {
            new Photographer(folder, new Random(2)).shoot(2);

            try (LetterboxProcess process =
                    LetterboxProcess.start(scene, Orders.toDrain(Broken.NOTHING), traced(strace, trace))) {
                assertThat(process.says(CrashingLetterbox.DRAINED, LONGEST))
                        .as(() -> process.said().toString())
                        .isTrue();
                assertThat(process.endsWell(LONGEST)).isTrue();
            }

            assertThat(takingIn(trace, scene))
                    .containsExactly(
                            "force partial file",
                            "force partial file",
                            "rename to its id",
                            "rename to its id",
                            "force spool folder",
                            "force journal",
                            "delete from inbox",
                            "delete from inbox");
        }
    }

    private static String[] traced(Path strace, Path trace) {
        return new String[] {
            strace.toString(),
            "-f",
            "--seccomp-bpf",
            "-y",
            "-s",
            "4096",
            "-o",
            trace.toString(),
            "-e",
            "trace=fsync,fdatasync,rename,unlink"
        };
    }

    /**
     * What was done by the thread that emptied the inbox, and by those that copied for it, from the first file on; what is
     * done twice running is one forcing.
     */
    private static List<String> takingIn(Path trace, Scene scene) throws IOException {
        List<Call> calls = completed(Files.readAllLines(trace));
        String thread = calls.stream()
                .filter(call -> meaning(call, scene).equals("delete from inbox"))
                .map(Call::thread)
                .findFirst()
                .orElseThrow();
        List<String> done = new ArrayList<>();
        for (Call call : calls) {
            String meaning = meaning(call, scene);
            boolean counts = call.thread().equals(thread) || meaning.equals("force partial file");
            boolean again = meaning.equals("force journal")
                    && !done.isEmpty()
                    && done.get(done.size() - 1).equals(meaning);
            if (counts && !meaning.isEmpty() && !again) {
                done.add(meaning);
            }
        }
        return done;
    }

    /** In the order in which they came back: one that another thread interrupts in the trace counts from where it is resumed. */
    private static List<Call> completed(List<String> lines) {
        List<Call> completed = new ArrayList<>();
        Map<String, Call> open = new HashMap<>();
        for (String line : lines) {
            Matcher call = CALL.matcher(line);
            Matcher resumed = RESUMED.matcher(line);
            if (call.matches()) {
                Call made = new Call(call.group("thread"), call.group("name"), call.group("path"));
                if (line.endsWith("<unfinished ...>")) {
                    open.put(made.thread(), made);
                } else {
                    completed.add(made);
                }
            } else if (resumed.matches()) {
                Optional.ofNullable(open.remove(resumed.group("thread"))).ifPresent(completed::add);
            }
        }
        return completed;
    }

    private static String meaning(Call call, Scene scene) {
        boolean forced = call.name().endsWith("sync");
        if (call.path().endsWith(".part")
                && call.path().startsWith(scene.spool().toString())) {
            return forced ? "force partial file" : "rename to its id";
        }
        if (forced && call.path().equals(scene.spool().toString())) {
            return "force spool folder";
        }
        if (forced && call.path().startsWith(scene.home().resolve("journal.db").toString())) {
            return "force journal";
        }
        boolean deleted = call.name().equals("unlink")
                && call.path().startsWith(DropFolder.of(scene.home()).inbox().toString());
        return deleted ? "delete from inbox" : "";
    }
}
