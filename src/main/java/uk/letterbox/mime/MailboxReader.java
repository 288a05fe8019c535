package uk.letterbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A header of addresses (RFC 5322 section 3.4), as people and programs write them: names in quotes or not, comments,
 * groups, semicolons for commas, brackets that do not open or close. Where a name holds an address too, the one in
 * brackets counts.
 */
final class MailboxReader {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String SCHEME = "mailto:";

    private final String header;
    private final int lastGroupEnd;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    /** What is neither in quotes nor a comment, where an address can stand without brackets. */
    private final StringBuilder words = new StringBuilder();

    private final StringBuilder name = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private Optional<String> address = Optional.empty();
    private int at;

    MailboxReader(String header) {
        this.header = header;
        this.lastGroupEnd = header.lastIndexOf(';');
    }

    List<Mailbox> read() {
        while (at < header.length()) {
            char letter = header.charAt(at++);
            switch (letter) {
                case '"' -> name.append(quoted());
                case '(' -> readComment();
                case '<' -> readBracket();
                case '>' -> {}
                case ',', ';' -> endMailbox(letter);
                case ':' -> readColon();
                case '\\' -> readEscaped();
                default -> readLetter(letter);
            }
        }
        endMailbox(';');
        return mailboxes;
    }

    private void readLetter(char letter) {
        words.append(letter);
        name.append(letter);
    }

    private void readEscaped() {
        if (at < header.length()) {
            name.append(header.charAt(at++));
        }
    }

    /** A colon ends the name of a group only where a semicolon ends the group. */
    private void readColon() {
        if (at <= lastGroupEnd) {
            words.setLength(0);
            name.setLength(0);
        } else {
            readLetter(':');
        }
    }

    /** Text up to the closing quote; nothing, and the quote passed over, when there is none. */
    private String quoted() {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < header.length(); i++) {
            char letter = header.charAt(i);
            if (letter == '"') {
                at = i + 1;
                return text.toString();
            }
            boolean escape = letter == '\\' && i + 1 < header.length();
            text.append(escape ? header.charAt(++i) : letter);
        }
        return "";
    }

    private void readComment() {
        int depth = 1;
        for (; at < header.length() && depth > 0; at++) {
            char letter = header.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == '\\' && at + 1 < header.length()) {
                comment.append(header.charAt(++at));
            } else if (depth > 0) {
                comment.append(letter);
            }
        }
    }

    private void readBracket() {
        int end = at;
        while (end < header.length() && "<>,;".indexOf(header.charAt(end)) < 0) {
            end++;
        }
        String inner = header.substring(at, end);
        if (inner.indexOf('@') >= 0) {
            address = Optional.of(inner);
        }
        at = end;
    }

    private void endMailbox(char sign) {
        if (address.isEmpty()) {
            takeBareAddress();
        }
        if (address.isEmpty() && sign == ',') {
            name.append(", ");
            return;
        }
        String said = tidy(name.toString());
        address.ifPresent(
                found -> mailboxes.add(new Mailbox(said.isEmpty() ? tidy(comment.toString()) : said, plain(found))));
        address = Optional.empty();
        words.setLength(0);
        name.setLength(0);
        comment.setLength(0);
    }

    /** The first address among the words, which are the name without it. */
    private void takeBareAddress() {
        BareAddress.in(words).ifPresent(bare -> {
            address = Optional.of(words.substring(bare.start(), bare.end()));
            name.setLength(0);
            name.append(words, 0, bare.start()).append(' ').append(words.substring(bare.end()));
        });
    }

    private static String plain(String address) {
        String stripped = address.strip();
        return stripped.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? stripped.substring(SCHEME.length())
                : stripped.startsWith("@") ? stripped.substring(stripped.indexOf(':') + 1) : stripped;
    }

    private static String tidy(String name) {
        String plain = SPACE.matcher(name).replaceAll(" ").strip();
        if (plain.equalsIgnoreCase(SCHEME)) {
            return "";
        }
        boolean quoted = plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'");
        return quoted ? plain.substring(1, plain.length() - 1).strip() : plain;
    }
}
