package uk.letterbox.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The boundary of a multipart that declares none, or another: the first line that begins a part. */
final class LostBoundary {

    /** Where parts begin when they begin at all. */
    private static final int LOOK = 64 * 1024;

    private static final Pattern PART = Pattern.compile(
            "^--([^\\s\"\\\\]{1,70})[ \\t]*\\r?\\nContent-[A-Za-z-]{1,40}[ \\t]*:",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private LostBoundary() {}

    static Optional<String> in(byte[] multipart) {
        Matcher part =
                PART.matcher(new String(multipart, 0, Math.min(LOOK, multipart.length), StandardCharsets.ISO_8859_1));
        return part.find() ? Optional.of(part.group(1)) : Optional.empty();
    }

    /** The multipart as a mail that declares its boundary. */
    static InputStream declared(String boundary, byte[] multipart) {
        String head = "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
        return new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)),
                new ByteArrayInputStream(multipart));
    }
}
