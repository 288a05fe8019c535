package uk.letterbox.events;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.delivery.Kind;
import uk.letterbox.media.Admission;
import uk.letterbox.media.Contents;

/**
 * Takes out of an event's data what goes into the spool: the bytes of a file, who a lead is from, the value of a field.
 *
 * @param largest bytes of a file
 * @param paths folders below which a file may lie that an event names by its path (EIP Claim Check)
 */
record Payloads(long largest, List<Path> paths) {

    private static final List<String> PERSON = List.of("title", "firstName", "lastName", "email", "phone", "message");
    private static final byte[] NONE = {};

    Intent of(CloudEvent event) throws Unfit, IOException {
        ObjectNode said = event.data().deepCopy();
        if (event.type() == EventType.PHOTOS_REPLACE) {
            return new Intent(NONE, said.without("photos"));
        }
        return switch (event.type().kind()) {
            case PHOTO, FLOORPLAN, PORTALMEDIA -> media(event.type().kind(), said);
            case LEAD -> new Intent(json(said.deepCopy().retain(PERSON)), said.without(PERSON));
            case CUSTOMFIELD ->
                new Intent(
                        event.data().get("value").toString().getBytes(StandardCharsets.UTF_8), said.without("value"));
            case PHOTO_DELETE, FLOORPLAN_DELETE -> new Intent(NONE, said);
        };
    }

    /** The bytes of a file, and the rest of what is said of it. */
    Intent media(Kind kind, ObjectNode said) throws Unfit, IOException {
        if (said.has("link")) {
            return new Intent(NONE, said);
        }
        byte[] bytes = said.has("content")
                ? decoded(said.get("content").textValue())
                : claimed(said.get("path").textValue());
        Contents contents = Contents.of(bytes);
        Optional<String> refusal =
                new Admission(largest).refusal(kind, said.path("fileName").asText(), contents, bytes.length);
        if (refusal.isPresent()) {
            throw new Unfit(refusal.get());
        }
        said.put("mimeType", contents.format().mimeType());
        return new Intent(bytes, said.without(List.of("content", "path")));
    }

    private byte[] decoded(String base64) throws Unfit {
        if (base64.length() / 4L * 3 > largest + 2) {
            throw tooLarge();
        }
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new Unfit("The content of the event is not base64.");
        }
    }

    private Unfit tooLarge() {
        return new Unfit("The file has more than " + largest / (1024 * 1024) + " MB. Export it smaller.");
    }

    /** A path is taken literally: below an allowed folder by its real place, and not through a link. */
    private byte[] claimed(String named) throws Unfit, IOException {
        Path file = place(named);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.size() > largest) {
                throw tooLarge();
            }
            return Channels.newInputStream(channel).readNBytes(Math.toIntExact(largest));
        }
    }

    private Path place(String named) throws Unfit, IOException {
        try {
            Path file = Path.of(named);
            if (file.isAbsolute() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Path real = file.toRealPath();
                for (Path allowed : paths) {
                    if (Files.isDirectory(allowed) && real.startsWith(allowed.toRealPath())) {
                        return real;
                    }
                }
            }
        } catch (InvalidPathException noPath) {
            throw new Unfit("The path of the event is none.");
        }
        throw new Unfit(
                "The path of the event is no file below a folder that the agency allows. Name a plain file by its"
                        + " whole path, and its folder in doors.events.paths of the agency's file.");
    }

    private static byte[] json(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
