package uk.letterbox.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of a mail: whether it has headers at all, without what stands before them. */
final class HeadStart {

    private static final int LOOK = 512;
    private static final Pattern BEFORE = Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*(?:>?From [^\r\n]*\r?\n)?");
    private static final Pattern FIELD = Pattern.compile("^([!-9;-~]+)[ \t]*:");
    /** Names without a hyphen that mails begin with; other words before a colon are text. */
    private static final Set<String> NAMES = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "received",
            "sender",
            "comments",
            "keywords",
            "status",
            "precedence",
            "importance",
            "priority");

    private HeadStart() {}

    /** Moves a mail to its first header. False when there is none: all of it is text then, and nothing is moved. */
    static boolean skipTo(BufferedInputStream mail) throws IOException {
        mail.mark(LOOK);
        String start = new String(mail.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
        mail.reset();
        Matcher before = BEFORE.matcher(start);
        int end = before.find() ? before.end() : 0;
        Matcher field = FIELD.matcher(start).region(end, start.length());
        if (!field.find()) {
            return false;
        }
        String name = field.group(1).toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name) && name.indexOf('-') < 0) {
            return false;
        }
        mail.skipNBytes(end);
        return true;
    }
}
