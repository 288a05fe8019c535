package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;
import uk.letterbox.portal.Template;

/**
 * The enquirer's words where no label stands before them: after a line such as {@code Anna wrote:}, in quotes, or, in
 * mail of a portal, what is left when its own lines are taken away.
 */
public final class FramedWords implements Layer {

    private static final Pattern QUOTED =
            Pattern.compile("(?s)(?:^|\\n)\\s*[\"\u201c\u00ab](.{8,4000}?)[\"\u201d\u00bb]\\s*(?:\\n|$)");
    private static final Pattern GREETING =
            Pattern.compile("(?i)(hi|hello|dear|good (morning|afternoon|evening))\\b[^.!?]{0,40}[,!:]?");
    private static final Pattern SHORT_FRAME = Pattern.compile(
            "(?i)(view|see|reply|respond|click|manage|accept|decline|report|block|visit|go to|log in|sign in)\\b.{0,60}");
    private static final int FEWEST_WORDS = 3;

    @Override
    public String name() {
        return "framed-words";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        List<String> lines = letter.page().lines();
        int after = lineAfterFrame(lines, portal);
        if (after >= 0) {
            return words(rest(lines, after, portal), "words after their frame");
        }
        if (portal.kind() != Kind.PORTAL) {
            return List.of();
        }
        Matcher quoted = QUOTED.matcher(String.join("\n", lines));
        if (quoted.find()) {
            return words(quoted.group(1).strip(), "words in quotes");
        }
        int sentence = lineAfterSentence(lines, portal);
        List<Candidate> fenced =
                sentence < 0 ? List.of() : words(betweenRules(lines, sentence, portal), "words between rules");
        if (!fenced.isEmpty()) {
            return fenced;
        }
        return sentence < 0 ? List.of() : words(rest(lines, sentence, portal), "words after the first sentence");
    }

    private static List<Candidate> words(String text, String label) {
        boolean some = text.split("\\s+").length >= FEWEST_WORDS;
        return some ? List.of(new Candidate(Field.MESSAGE, unquoted(text), label)) : List.of();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 2
                && "\"\u201c".indexOf(text.charAt(0)) >= 0
                && "\"\u201d".indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static int lineAfterFrame(List<String> lines, Portal portal) {
        for (int at = 0; at < lines.size(); at++) {
            for (Template frame : portal.layout().wordsAfter()) {
                if (frame.read(lines.get(at)).isPresent()) {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private static int lineAfterSentence(List<String> lines, Portal portal) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (portal.layout().sentences().stream()
                    .anyMatch(one -> one.template().read(line).isPresent())) {
                return at + 1;
            }
        }
        return -1;
    }

    /** What stands between two lines of signs; nothing where labels or the portal's own lines stand there. */
    private static String betweenRules(List<String> lines, int start, Portal portal) {
        Lines all = new Lines(lines, portal.layout());
        List<String> words = new ArrayList<>();
        boolean open = false;
        boolean own = false;
        for (int at = start; at < all.count(); at++) {
            if (all.isSeparator(at)) {
                String text = String.join("\n", words).strip();
                if (open && own && !text.isEmpty()) {
                    return text;
                }
                open = true;
                own = true;
                words.clear();
            } else if (open) {
                own &= !all.isEnd(at) && all.section(at).isEmpty() && !isLabel(all, at);
                words.add(all.at(at));
            }
        }
        return "";
    }

    private static boolean isLabel(Lines lines, int at) {
        return lines.label(at)
                .filter(Label::known)
                .filter(label -> !label.isAlone())
                .isPresent();
    }

    /** What follows, up to where the enquiry is over, without labels with their values, links and lines to press. */
    private static String rest(List<String> lines, int start, Portal portal) {
        Lines all = new Lines(lines, portal.layout());
        List<String> words = new ArrayList<>();
        boolean begun = false;
        for (int at = start; at < all.count(); at++) {
            boolean over = all.isEnd(at)
                    || begun && (all.isSeparator(at) || all.section(at).isPresent());
            boolean label = all.label(at).filter(Label::known).isPresent();
            if (over || begun && label) {
                break;
            }
            if (!label && !all.isSeparator(at) && !isFrame(all.at(at), portal)) {
                words.add(all.at(at));
                begun |= !all.isBlank(at);
            }
        }
        return String.join("\n", words).strip();
    }

    private static boolean isFrame(String line, Portal portal) {
        boolean link = Sound.LINK.matcher(line).lookingAt() || line.startsWith("<http");
        boolean press = SHORT_FRAME.matcher(line).matches() && !line.endsWith("?") && !line.endsWith(".");
        boolean named = portal.subjects().stream()
                .anyMatch(subject -> subject.template().read(Phrase.fold(line)).isPresent());
        return link || press || named && !GREETING.matcher(line).matches();
    }
}
