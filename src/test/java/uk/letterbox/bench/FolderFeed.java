package uk.letterbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.letterbox.TestLetterbox;
import uk.letterbox.events.Received;
import uk.letterbox.queue.Drained;

/** The folder of the events door. */
final class FolderFeed implements Feed {

    private final Path inbox;
    private final Path elsewhere;
    private int sent;

    FolderFeed(Path home) throws IOException {
        inbox = Files.createDirectories(
                home.resolve("agencies").resolve(TestLetterbox.AGENCY).resolve("events/inbox"));
        elsewhere = home.resolveSibling("sending");
    }

    @Override
    public void send(List<String> events) throws IOException {
        for (String event : events) {
            Files.writeString(elsewhere, event);
            Files.move(elsewhere, inbox.resolve("%08d.json".formatted(sent++)), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public String door() {
        return "";
    }

    @Override
    public void drain(int events, Drained.Taking taking) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(inbox)) {
            files = all.sorted().toList();
        }
        for (int from = 0; from < files.size(); from += Drained.AT_ONCE) {
            List<Path> some = files.subList(from, Math.min(files.size(), from + Drained.AT_ONCE));
            List<Received> read = new ArrayList<>();
            for (Path file : some) {
                read.add(new Received(
                        TestLetterbox.AGENCY, file.getFileName().toString(), Map.of(), Files.readAllBytes(file)));
            }
            taking.take(read);
            for (Path file : some) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        // A folder stays as it is.
    }
}
