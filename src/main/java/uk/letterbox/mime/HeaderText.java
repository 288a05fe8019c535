package uk.letterbox.mime;

import java.util.Locale;
import java.util.Set;

import org.apache.james.mime4j.util.ByteSequence;

/**
 * A header as text on one line, without control characters. In a header of addresses, what encoded words say is kept
 * from being read as more than a name: a decoded comma or bracket would make another address of it.
 */
final class HeaderText {

    private static final Set<String> OF_ADDRESSES = Set.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "bcc",
            "delivered-to",
            "x-forwarded-to",
            "x-original-to",
            "envelope-to",
            "return-path",
            "resent-from",
            "resent-sender",
            "resent-to",
            "resent-cc");
    private static final String SPECIAL = "()<>[]:;@\\,.\"";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder decoded = new StringBuilder();
    private final boolean addresses;
    private boolean quoted;
    private int comments;

    private HeaderText(boolean addresses) {
        this.addresses = addresses;
    }

    /**
     * A raw header without its name.
     *
     * @param raw from the name on, folded as it came
     */
    static String of(String name, ByteSequence raw) {
        byte[] bytes = raw.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        String folded = CharsetText.of(bytes, "");
        HeaderText header = new HeaderText(OF_ADDRESSES.contains(name.toLowerCase(Locale.ROOT)));
        EncodedWords.decode(oneLine(folded.substring(Math.min(folded.length(), colon + 1))), header);
        return oneLine(header.text.toString()).strip();
    }

    /** Takes what is not encoded. */
    void plain(String plain) {
        text.append(plain);
        for (int i = 0; addresses && i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case '\\' -> i++;
                case '"' -> quoted = !quoted;
                case '(' -> comments += quoted ? 0 : 1;
                case ')' -> comments -= quoted || comments == 0 ? 0 : 1;
                default -> {}
            }
        }
    }

    /** Takes what was encoded. */
    void decoded(String words) {
        decoded.append(words);
    }

    /** Takes that plain text follows what was decoded. */
    void endOfDecoded() {
        String words = decoded.toString();
        decoded.setLength(0);
        if (!addresses || words.chars().noneMatch(letter -> SPECIAL.indexOf(letter) >= 0)) {
            text.append(words);
        } else if (quoted || comments > 0) {
            text.append(escaped(words));
        } else {
            text.append('"').append(escaped(words)).append('"');
        }
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : words.toCharArray()) {
            if ("\\\"()".indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return escaped.toString();
    }

    /** Each run of white space, line ends among it, as one space; every other control character as nothing. */
    private static String oneLine(String folded) {
        StringBuilder line = new StringBuilder(folded.length());
        boolean space = false;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (Character.isWhitespace(letter)) {
                line.append(space ? "" : " ");
                space = true;
            } else if (!Character.isISOControl(letter)) {
                line.append(letter);
                space = false;
            }
        }
        return line.toString();
    }
}
