package uk.letterbox.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above a forwarded mail that say from whom it was, as mail programs write them: Apple's "Begin forwarded
 * message", Gmail's and Thunderbird's "Forwarded message", Outlook's "Original Message" or a bare block of headers.
 *
 * @param fields lower case names of its headers, with their values
 * @param end the line after it
 * @param depth how many {@code >} stand before its lines
 */
record QuotedHead(Map<String, String> fields, int end, int depth) {

    private static final Pattern FORWARD_MARK = Pattern.compile(
            "(?i)\\W*(begin forwarded message|(start of )?forwarded (message|mail|e-?mail)( from .*)?)\\W*");
    private static final Pattern ORIGINAL_MARK = Pattern.compile("(?i)[-\\s]*original message[-\\s]*");
    private static final Pattern FIELD = Pattern.compile(
            "(?i)\\W{0,3}(from|sent|date|to|cc|bcc|subject|reply-to|importance)[*_]*\\s*:[*_]*\\s*(.*)");
    private static final int LONGEST = 14;
    private static final int BLANKS_AFTER_MARK = 3;

    /**
     * The first of them in a text.
     *
     * @param forward whether the mail is known to forward another, so that headers alone begin it
     */
    static Optional<QuotedHead> find(List<String> lines, boolean forward) {
        for (int at = 0; at < lines.size(); at++) {
            String line = unquoted(lines.get(at), Integer.MAX_VALUE);
            boolean marked = FORWARD_MARK.matcher(line).matches();
            boolean original = ORIGINAL_MARK.matcher(line).matches();
            if (marked || original && forward) {
                Optional<QuotedHead> head = read(lines, at + 1, 2);
                if (head.isPresent()) {
                    return head;
                }
            } else if (forward && isFrom(line)) {
                Optional<QuotedHead> head = read(lines, at, 3);
                if (head.isPresent()) {
                    return head;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFrom(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches() && field.group(1).equalsIgnoreCase("from") && line.indexOf('@') > 0;
    }

    private static Optional<QuotedHead> read(List<String> lines, int start, int fewest) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        int at = start;
        int depth = 0;
        int blanks = 0;
        for (; at < lines.size() && at - start < LONGEST; at++) {
            String line = unquoted(lines.get(at), Integer.MAX_VALUE)
                    .replace('\t', ' ')
                    .strip();
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                last = field.group(1).toLowerCase(Locale.ROOT);
                fields.putIfAbsent(last, field.group(2).strip());
                depth = fields.size() == 1 ? depth(lines.get(at)) : depth;
            } else if (line.isEmpty() && fields.isEmpty() && blanks < BLANKS_AFTER_MARK) {
                blanks++;
            } else if (line.isEmpty() || fields.isEmpty() || line.indexOf(':') >= 0) {
                break;
            } else {
                fields.merge(last, line, (begun, more) -> begun + " " + more);
            }
        }
        boolean whole = fields.containsKey("from") && fields.size() >= fewest;
        return whole ? Optional.of(new QuotedHead(fields, at, depth)) : Optional.empty();
    }

    /** What is quoted below it, without the marks of quoting. */
    List<String> body(List<String> lines) {
        int last = end;
        while (last < lines.size()
                && (depth(lines.get(last)) >= depth || lines.get(last).isBlank())) {
            last++;
        }
        return lines.subList(end, last).stream()
                .map(line -> unquoted(line, depth))
                .toList();
    }

    private static int depth(String line) {
        int depth = 0;
        for (int at = 0; at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' '); at++) {
            depth += line.charAt(at) == '>' ? 1 : 0;
        }
        return depth;
    }

    private static String unquoted(String line, int most) {
        int at = 0;
        int depth = 0;
        while (at < line.length() && depth < most && (line.charAt(at) == '>' || depth > 0 && line.charAt(at) == ' ')) {
            depth += line.charAt(at) == '>' ? 1 : 0;
            at++;
        }
        boolean space = depth > 0 && at < line.length() && line.charAt(at) == ' ';
        return line.substring(space ? at + 1 : at);
    }
}
