package uk.letterbox.pull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.WholeFile;

/** A ledger of a file for each entry, so that however many there are, one is written at the cost of one. */
final class FileLedger implements Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";

    private final Path folder;
    private final Map<String, Entry> entries = new HashMap<>();

    FileLedger(Path folder) {
        this.folder = folder;
    }

    @Override
    public void load() throws IOException {
        entries.clear();
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                Entry entry = read(file);
                entries.put(entry.file().path(), entry);
            }
        }
    }

    private static Entry read(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), Entry.class);
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    "The note " + file + " of a file that was fetched is damaged. Delete it: the file is fetched again,"
                            + " and what was delivered already is known by its bytes",
                    broken);
        }
    }

    @Override
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<Entry> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    @Override
    public void put(Entry entry) throws IOException {
        WholeFile.write(file(entry), JSON.writeValueAsBytes(entry));
        entries.put(entry.file().path(), entry);
    }

    @Override
    public void forget(Entry entry) throws IOException {
        Files.deleteIfExists(file(entry));
        entries.remove(entry.file().path());
    }

    /** Not by its path, which may be longer than a name may be. */
    private Path file(Entry entry) {
        byte[] path = entry.file().path().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(HexFormat.of().formatHex(Sha256.digest().digest(path)) + ENDING);
    }
}
