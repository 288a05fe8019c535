package uk.letterbox.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import uk.letterbox.mime.HtmlText;
import uk.letterbox.mime.Mail;

/**
 * What a letter says.
 *
 * @param plain lines of its plain text
 * @param html lines of its HTML as they are seen, the cells of a row with tabs between them
 * @param hidden lines of its HTML that are styled away
 * @param metas tags of its HTML for machines
 * @param links of its HTML
 * @param jsonLd blocks of its HTML for machines
 * @param adf its texts that are XML
 */
public record Page(
        List<String> plain,
        List<String> html,
        List<String> hidden,
        List<HtmlText.Meta> metas,
        List<String> links,
        List<String> jsonLd,
        List<String> adf) {

    private static final Pattern HISTORY = Pattern.compile(
            "(?i)(on|le|am) .{5,150}(wrote|\u00e9crit|schrieb)\\s*:|[-\\s]*original message[-\\s]*|from: .*@.*|_{20,}");
    private static final int LONGEST_HEAD = 400;

    public Page {
        plain = List.copyOf(plain);
        html = List.copyOf(html);
        hidden = List.copyOf(hidden);
        metas = List.copyOf(metas);
        links = List.copyOf(links);
        jsonLd = List.copyOf(jsonLd);
        adf = List.copyOf(adf);
    }

    /** What a mail says itself, without the mails it encloses. */
    public static Page of(Mail mail) {
        List<String> plain = new ArrayList<>();
        List<String> html = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<HtmlText.Meta> metas = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<String> jsonLd = new ArrayList<>();
        List<String> adf = new ArrayList<>();
        for (Mail.Text text : mail.texts()) {
            if (isXml(text)) {
                adf.add(text.text());
            } else if (text.type().equals("text/html")) {
                HtmlText read = HtmlText.of(text.text());
                html.addAll(read.text().lines().toList());
                hidden.addAll(read.hidden().lines().toList());
                metas.addAll(read.metas());
                links.addAll(read.links());
                jsonLd.addAll(read.jsonLd());
            } else {
                plain.addAll(text.text().lines().map(Page::seen).toList());
            }
        }
        return new Page(plain, html, hidden, metas, links, jsonLd, adf);
    }

    /** The same page with other lines; what is for machines is left out unless nothing was cut away. */
    Page with(List<String> otherPlain, List<String> otherHtml) {
        return new Page(otherPlain, otherHtml, hidden, metas, links, jsonLd, adf);
    }

    /** What was written for this mail, without the one that it answers. */
    Page withoutHistory() {
        return with(withoutHistory(plain), withoutHistory(html));
    }

    private static List<String> withoutHistory(List<String> lines) {
        List<String> own = new ArrayList<>();
        for (String line : lines) {
            if (HISTORY.matcher(line.strip()).matches()) {
                break;
            }
            if (!line.startsWith(">")) {
                own.add(line);
            }
        }
        return own;
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return adf.isEmpty()
                && metas.isEmpty()
                && plain.stream().allMatch(String::isBlank)
                && html.stream().allMatch(String::isBlank)
                && hidden.stream().allMatch(String::isBlank);
    }

    /** The lines that a reader would look at: the plain ones, or those of the HTML where there are none. */
    public List<String> lines() {
        return plain.stream().allMatch(String::isBlank) ? html : plain;
    }

    /** Says nothing, so that no log or message ever carries what a person wrote. */
    @Override
    public String toString() {
        return "Page";
    }

    private static boolean isXml(Mail.Text text) {
        if (text.type().endsWith("xml")) {
            return true;
        }
        String head =
                text.text().substring(0, Math.min(LONGEST_HEAD, text.text().length()));
        String start = head.stripLeading();
        return start.startsWith("<?xml") || start.startsWith("<?adf") || start.startsWith("<adf");
    }

    /** What is not seen between letters is nothing; every kind of space is one, but for the tab. */
    private static String seen(String line) {
        StringBuilder seen = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '\t') {
                seen.append(letter);
            } else if (Character.isSpaceChar(letter)) {
                seen.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter)) {
                seen.append(letter);
            }
        }
        return seen.toString();
    }
}
