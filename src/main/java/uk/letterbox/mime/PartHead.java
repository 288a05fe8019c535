package uk.letterbox.mime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a part says of itself.
 *
 * @param type media type, lower case
 * @param charset as declared; empty when it is not
 * @param encoded whether it declares base64 or quoted-printable
 * @param attachment whether it is to be kept as a file
 * @param fileName lower case; empty when there is none
 */
record PartHead(String type, String charset, boolean encoded, boolean attachment, String fileName) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}");
    private static final Set<String> TEXT = Set.of("text/plain", "text/html");
    private static final Set<String> XML = Set.of("text/xml", "application/xml", "application/adf+xml");
    private static final String ADF = "application/x-adf+xml";

    /** What a part of a type that is no media type at all is taken for. */
    private static final String UNKNOWN = "application/octet-stream";

    /** What files are sent as whose kind only their name tells. */
    private static final Set<String> FILES = Set.of(UNKNOWN, "text/plain");

    /** Of a text that says nothing of itself. */
    static final PartHead PLAIN = new PartHead("text/plain", "", false, false, "");

    static PartHead of(String type, String charset, String encoding, Disposition disposition) {
        String lower = type.toLowerCase(Locale.ROOT).strip();
        String coding = encoding.toLowerCase(Locale.ROOT).strip();
        return new PartHead(
                MEDIA_TYPE.matcher(lower).matches() ? lower : UNKNOWN,
                charset,
                coding.equals("base64") || coding.equals("quoted-printable"),
                disposition.attachment(),
                disposition.fileName().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a text that is read: attachments are left alone but for leads as XML. */
    boolean text() {
        return xml() || TEXT.contains(type) && !attachment;
    }

    /** Whether it is a mail of its own. */
    boolean mail() {
        return type.equals("message/rfc822") || type.equals("message/global") || file(".eml");
    }

    private boolean xml() {
        return type.equals(ADF) || XML.contains(type) || file(".adf") || file(".xml");
    }

    private boolean file(String extension) {
        return FILES.contains(type) && fileName.endsWith(extension);
    }
}
