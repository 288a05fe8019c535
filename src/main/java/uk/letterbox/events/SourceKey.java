package uk.letterbox.events;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import uk.letterbox.spool.Sha256;

/** What a message is known by when it is delivered again. */
final class SourceKey {

    private SourceKey() {}

    static String of(CloudEvent event) {
        return sha256(event.source() + "\n" + event.id());
    }

    /** One without an envelope that could be read is known by what its source knows it by, and by its bytes. */
    static String of(Received message) {
        return sha256(message.key() + "\n" + digest(message.body()));
    }

    private static String sha256(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
