package uk.letterbox.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.delivery.Kind;
import uk.letterbox.download.NotFetched;
import uk.letterbox.download.WebFiles;
import uk.letterbox.media.Admission;
import uk.letterbox.media.Contents;

/**
 * Takes out of an event's data what goes into the spool: the bytes of a file, who a lead is from, the value of a field.
 *
 * @param admission which files are taken
 * @param claimed the files that an event may name by their paths
 * @param web the files that an event may name by their addresses
 */
record Payloads(Admission admission, ClaimedFiles claimed, WebFiles web) {

    private static final List<String> PERSON = List.of("title", "firstName", "lastName", "email", "phone", "message");
    private static final byte[] NONE = {};
    /** A lenient decoder leaves out whatever is no base64, and what is left is another file. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t ]+");

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
        byte[] bytes = bytes(said);
        Contents contents = Contents.of(bytes);
        Optional<String> refusal = admission.refusal(kind, said.path("fileName").asText(), contents, bytes.length);
        if (refusal.isPresent()) {
            throw new Unfit(refusal.get());
        }
        said.put("mimeType", contents.format().mimeType());
        return new Intent(bytes, said.without(List.of("content", "path", "url")));
    }

    private byte[] bytes(ObjectNode said) throws Unfit, IOException {
        if (said.has("content")) {
            return decoded(said.get("content").textValue());
        }
        if (said.has("path")) {
            byte[] bytes = claimed.read(said.get("path").textValue(), largest());
            if (bytes.length > largest()) {
                throw tooLarge();
            }
            return bytes;
        }
        try {
            return web.fetch(said.get("url").textValue(), largest());
        } catch (NotFetched notFetched) {
            throw new Unfit(notFetched.getMessage());
        }
    }

    private byte[] decoded(String base64) throws Unfit {
        if (base64.length() / 4L * 3 > largest() + 2) {
            throw tooLarge();
        }
        try {
            return Base64.getDecoder().decode(LINE_BREAKS.matcher(base64).replaceAll(""));
        } catch (IllegalArgumentException notBase64) {
            throw new Unfit("The content of the event is not base64 (RFC 4648, section 4).");
        }
    }

    /** An event is in memory with its file, so what is made fit may not be larger here than what is sent as it is. */
    private long largest() {
        return admission.largest();
    }

    private Unfit tooLarge() {
        return new Unfit("The file has more than " + largest() / (1024 * 1024) + " MB. Export it smaller.");
    }

    private static byte[] json(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
