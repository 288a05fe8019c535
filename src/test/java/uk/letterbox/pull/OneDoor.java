package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import uk.letterbox.spool.Sha256;

/** A drop door and a journal, as far as the puller sees of them: what was taken is known first and leaves the inbox then. */
final class OneDoor implements Known {

    /** A file that was taken. */
    record Taken(String name, String sha256, long at) {}

    final Path inbox;
    final List<Taken> taken = new ArrayList<>();
    private long time = 1_000;

    OneDoor(Path inbox) throws IOException {
        this.inbox = Files.createDirectories(inbox);
    }

    @Override
    public long now() {
        return ++time;
    }

    @Override
    public boolean has(Entry entry) {
        return taken.stream()
                .anyMatch(one -> one.name().equals(entry.file().path())
                        && one.sha256().equals(entry.sha256())
                        && one.at() >= entry.since());
    }

    /** Takes all that has its right name. */
    void take() throws IOException {
        for (String name : lying()) {
            Path file = inbox.resolve(name);
            taken.add(new Taken(name, sha256(Files.readAllBytes(file)), now()));
            Files.delete(file);
        }
    }

    /** What has its right name in the inbox. */
    List<String> lying() throws IOException {
        return files().filter(name -> !name.contains("/.")).toList();
    }

    /** Everything in the inbox. */
    Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    List<String> names() {
        return taken.stream().map(Taken::name).toList();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
