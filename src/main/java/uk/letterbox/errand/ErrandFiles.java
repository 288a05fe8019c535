package uk.letterbox.errand;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.Codec;
import uk.letterbox.letmc.KeyCarrier;

/**
 * What errands say and were answered, which may be personal: a folder for its owner alone, each file removed when its asker
 * has read it. What a crash left behind goes after a day.
 */
public final class ErrandFiles {

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final Pattern ID = Pattern.compile("e-[0-9A-Z]{26}");
    private static final String ASKED = ".asked.json";
    private static final String BYTES = ".bytes";
    private static final String ANSWER = ".answer.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public ErrandFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes down what is asked, with a copy of its file: what was shown is what is sent. */
    public void store(String id, Asked asked) throws IOException {
        prepare();
        if (asked.file().isPresent()) {
            Files.copy(asked.file().get(), file(id, BYTES));
        }
        ObjectNode json = JSON.createObjectNode().put("operation", asked.operation());
        ObjectNode values = json.putObject("values");
        asked.values().forEach(values::put);
        asked.codec().ifPresent(codec -> json.put("codec", codec.word()));
        asked.carrier().ifPresent(carrier -> json.put("carrier", carrier.words()));
        JSON.writeValue(file(id, ASKED).toFile(), json);
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What is asked. */
    public Asked asked(String id) throws IOException {
        JsonNode json = JSON.readTree(Files.readAllBytes(file(id, ASKED)));
        Map<String, String> values = new LinkedHashMap<>();
        json.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return new Asked(
                json.path("operation").asText(),
                values,
                Optional.of(file(id, BYTES)).filter(Files::isRegularFile),
                Codec.ofWord(json.path("codec").asText()),
                KeyCarrier.of(json.path("carrier").asText()));
    }

    /** Writes down what was answered. */
    public void answered(String id, Kept answer) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("contentType", answer.contentType())
                .put("date", answer.date())
                .put("receivedAt", answer.receivedAt().toEpochMilli())
                .put("body", answer.body());
        JSON.writeValue(file(id, ANSWER).toFile(), json);
    }

    /** What was answered; empty when no answer came or could be kept. */
    public Optional<Kept> answer(String id) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file(id, ANSWER)));
            return Optional.of(new Kept(
                    json.path("contentType").asText(),
                    json.path("date").asText(),
                    Instant.ofEpochMilli(json.path("receivedAt").asLong()),
                    json.path("body").asText()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Lets go of everything of one. */
    public void remove(String id) throws IOException {
        for (String ending : new String[] {ASKED, BYTES, ANSWER}) {
            Files.deleteIfExists(file(id, ending));
        }
    }

    /** Lets go of what nobody came back for. */
    public void removeLeftBehind(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime before = FileTime.from(now.minus(LEFT_BEHIND));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "e-*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String id, String ending) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of an errand: " + id);
        }
        return folder.resolve(id + ending);
    }
}
