package uk.letterbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Notes the id of every step that an exchange comes through, in whatever test, in {@code target/visited-steps/}: one
 * file for each JVM that ran tests. Camel finds it by itself (META-INF/services), so no test has to ask for it.
 */
public final class VisitedSteps implements ContextServicePlugin {

    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    @Override
    public void load(CamelContext context) {
        context.getCamelContextExtension()
                .addInterceptStrategy((within, step, target, next) -> new Noting(step, target));
    }

    /** What all tests of this build have visited so far. */
    static Set<String> all() throws IOException {
        Set<String> ids = new TreeSet<>();
        if (Files.isDirectory(folder())) {
            try (Stream<Path> files = Files.list(folder())) {
                for (Path file : files.toList()) {
                    ids.addAll(Files.readAllLines(file));
                }
            }
        }
        return ids;
    }

    private static Path folder() {
        return BuildFolder.path().resolve("visited-steps");
    }

    private void note(NamedNode step) {
        for (NamedNode node = step; node != null; node = node.getParent()) {
            noteId(node);
            if (node instanceof RouteDefinition route && route.getInput() != null) {
                noteId(route.getInput());
            }
        }
    }

    private void noteId(NamedNode node) {
        String id = node.getId();
        if (id != null && noted.add(id)) {
            write(id);
        }
    }

    private static void write(String id) {
        try {
            Path file = Files.createDirectories(folder())
                    .resolve(ProcessHandle.current().pid() + ".txt");
            Files.write(file, List.of(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot note the visited steps in " + folder(), failed);
        }
    }

    /** Stays asynchronous where the step is: a test must not run through another engine than production. */
    private final class Noting extends DelegateAsyncProcessor {

        private final NamedNode step;

        private Noting(NamedNode step, Processor target) {
            super(target);
            this.step = step;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            note(step);
            return super.process(exchange, callback);
        }
    }
}
