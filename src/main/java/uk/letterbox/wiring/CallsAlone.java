package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.camel.main.Main;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;
import uk.letterbox.dispatch.CallMeter;

/**
 * The way to letMC of a stopped Letterbox, for what a person asks: no door is opened and nothing else is sent. The same
 * routes and the same budget as those of a running one.
 */
public final class CallsAlone implements AutoCloseable {

    private static final List<String> ROUTES =
            List.of("calls-from-journal", "calls-to-letmc", "outcomes-to-journal", "dead-letters", "error-channels");

    private final Calls calls;
    private final Main main;

    private CallsAlone(Calls calls, Main main) {
        this.calls = calls;
        this.main = main;
    }

    /** Opens it on an office, which stays the caller's to close after this. */
    public static CallsAlone start(Office office) throws Exception {
        Calls calls = new Calls(office, new Unmeasured(), false);
        try {
            Main main = PlainCamel.of(
                    office.setup(), routes(office.setup().installation().routes()));
            calls.bind(main);
            main.start();
            return new CallsAlone(calls, main);
        } catch (Exception failed) {
            calls.close();
            throw failed;
        }
    }

    /** A missing file would be told by Camel in words for programmers. */
    private static String routes(Path folder) throws IOException {
        List<Path> files = ROUTES.stream()
                .map(route -> folder.resolve(route + ".camel.yaml"))
                .toList();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("There is no " + file
                        + ", so nothing can be sent. Restore the routes folder of the installation");
            }
        }
        return files.stream().map(file -> "file:" + file).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        main.stop();
        calls.close();
    }

    private static final class Unmeasured implements CallMeter {

        @Override
        public void called(String agency, String operation, CallOutcome outcome) {}

        @Override
        public void waited(Lane lane, long millis) {}
    }
}
