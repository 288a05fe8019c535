package uk.letterbox.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.delivery.Side;
import uk.letterbox.spool.WholeFile;

/**
 * The test photos that may be on a property still, a file each, written before the photo is sent: so that it can be taken
 * away later, also after a crash, and nothing else with it.
 */
public final class TestPhotos {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern MARK = Pattern.compile("[0-9a-z]{7}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public TestPhotos(Path folder) {
        this.folder = folder;
    }

    /** The one of this mark, where it is known here. */
    public Optional<TestPhoto> find(String mark) throws IOException {
        if (!MARK.matcher(mark).matches()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file(mark)));
            Set<String> before = new LinkedHashSet<>();
            json.path("before").forEach(id -> before.add(id.asText()));
            return Optional.of(new TestPhoto(
                    mark,
                    json.path("agency").asText(),
                    Side.ofWord(json.path("side").asText()).orElseThrow(),
                    json.path("property").asText(),
                    before));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Writes one down; what was left behind long ago is forgotten. */
    void store(TestPhoto photo) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("agency", photo.agency())
                .put("side", photo.side().word())
                .put("property", photo.property());
        photo.before().forEach(json.putArray("before")::add);
        WholeFile.write(file(photo.mark()), JSON.writeValueAsBytes(json));
        FileTime old = FileTime.from(Instant.now().minus(KEPT));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** It is on no property. */
    void forget(TestPhoto photo) throws IOException {
        Files.deleteIfExists(file(photo.mark()));
    }

    /** Makes a file for the time of an upload. */
    Path picture(TestPhoto photo) throws IOException {
        Path picture = folder.resolve(photo.mark() + ".jpg");
        Files.write(picture, TestPicture.jpeg(photo.mark()));
        return picture;
    }

    private Path file(String mark) {
        return folder.resolve(mark + ".json");
    }
}
