package uk.letterbox.layer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;

/** Finds the label that a line begins with. Labels are looked for at the starts of lines alone. */
final class Labels {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 9;
    private static final int MOST_UNKNOWN_WORDS = 6;
    private static final int MOST_SMALL_WORDS = 3;
    private static final int MOST_WORDS_ALONE = 4;
    private static final int MOST_CAPITAL_WORDS = 5;

    private static final Pattern BULLET =
            Pattern.compile("^(?:[\\s>\u2022\u00b7\u25aa\u25cf\u2023#|]|[-*\u2013](?=\\s)|\\d{1,2}[.)]\\s){1,12}");
    private static final Pattern SIGN = Pattern.compile(
            "\\s(?:-+>?|\u2013|\u2014|=>?|>|\\||\u2192)\\s+|\\s*(?:=>|->)\\s*|\\s*\\.{2,}:?\\s*|\\s{2,}");
    /** As some forms underline a label in plain text: {@code --- Message ---}. */
    private static final Pattern FRAMED =
            Pattern.compile("\\s*(?:-{2,}|={2,}|#{2,}|~{2,})\\s*([^-=#~\\s].*?)\\s*(?:-{2,}|={2,}|#{2,}|~{2,})\\s*");

    private static final Set<Field> TYPED =
            Set.of(Field.EMAIL, Field.PHONE, Field.POSTCODE, Field.FIRST_NAME, Field.LAST_NAME);

    private static final Set<Field> OF_INTENT = Set.of(Field.TYPE, Field.POSITION);

    private final Layout layout;
    private final LabelMeaning meaning;

    Labels(Layout layout) {
        this.layout = layout;
        this.meaning = new LabelMeaning(layout);
    }

    LabelMeaning meaning() {
        return meaning;
    }

    /** The label that a line begins with. */
    Optional<Label> at(String line) {
        String text = BULLET.matcher(line).replaceFirst("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return framed(line)
                .or(() -> cell(text))
                .or(() -> colon(text))
                .or(() -> question(text))
                .or(() -> sign(text))
                .or(() -> alone(text))
                .or(() -> capitals(text));
    }

    private Optional<Label> framed(String line) {
        Matcher framed = FRAMED.matcher(line);
        if (line.length() > LONGEST || !framed.matches() || !isLabelLike(framed.group(1), MOST_WORDS)) {
            return Optional.empty();
        }
        String label = framed.group(1);
        return meaning.of(label).map(field -> new Label(tidy(label), Optional.of(field), "", Label.Form.ALONE));
    }

    private Optional<Label> cell(String line) {
        int tab = line.indexOf('\t');
        if (tab <= 0 || tab > LONGEST || !isLabelLike(line.substring(0, tab), MOST_WORDS)) {
            return Optional.empty();
        }
        String label = line.substring(0, tab);
        int colon = label.indexOf(':');
        if (colon > 0 && !label.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Label(
                tidy(label), meaning.of(label), line.substring(tab + 1).strip(), Label.Form.CELL));
    }

    private Optional<Label> colon(String line) {
        int colon = firstColon(line);
        if (colon <= 0 || colon > LONGEST) {
            return Optional.empty();
        }
        String label = line.substring(0, colon);
        String after = line.substring(colon + 1);
        boolean link = after.startsWith("//");
        boolean time =
                Character.isDigit(label.charAt(colon - 1)) && !after.isEmpty() && Character.isDigit(after.charAt(0));
        if (link || time || !isLabelLike(label, MOST_WORDS)) {
            return Optional.empty();
        }
        boolean sentence =
                !Character.isUpperCase(label.strip().codePointAt(0)) && !isLabelLike(label, MOST_SMALL_WORDS);
        Optional<Field> field = sentence ? meaning.known(label) : meaning.of(label);
        boolean unknownAndLong = field.isEmpty() && !label.endsWith("?") && !isLabelLike(label, MOST_UNKNOWN_WORDS);
        return unknownAndLong
                        || field.isEmpty() && !Character.isUpperCase(tidy(label).codePointAt(0))
                ? Optional.empty()
                : Optional.of(new Label(tidy(label), field, value(after), Label.Form.SIGN));
    }

    private static int firstColon(String line) {
        int plain = line.indexOf(':');
        int wide = line.indexOf('\uff1a');
        return plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide);
    }

    private Optional<Label> question(String line) {
        int mark = line.indexOf('?');
        if (mark <= 0 || mark > LONGEST || mark == line.length() - 1) {
            return Optional.empty();
        }
        String label = line.substring(0, mark);
        return meaning.known(label)
                .map(field ->
                        new Label(tidy(label), Optional.of(field), value(line.substring(mark + 1)), Label.Form.SIGN));
    }

    private Optional<Label> sign(String line) {
        Matcher sign = SIGN.matcher(line);
        if (!sign.find() || sign.start() == 0 || sign.start() > LONGEST) {
            return Optional.empty();
        }
        String label = line.substring(0, sign.start());
        return meaning.known(label)
                .map(field ->
                        new Label(tidy(label), Optional.of(field), value(line.substring(sign.end())), Label.Form.SIGN));
    }

    private Optional<Label> alone(String line) {
        if (line.length() > LONGEST || !isLabelLike(line, MOST_WORDS)) {
            return Optional.empty();
        }
        boolean brief = line.split("\\s+").length <= MOST_WORDS_ALONE && Character.isUpperCase(line.codePointAt(0));
        Optional<Field> known = meaning.known(line);
        Optional<Field> field = known.or(() -> meaning.byWords(line)
                .filter(meant -> TYPED.contains(meant)
                        || (brief || LabelWords.invites(line)) && meant.isLong()
                        || line.endsWith("?") && OF_INTENT.contains(meant)));
        Label.Form form = known.isPresent() ? Label.Form.ALONE : Label.Form.GUESS;
        return field.map(meant -> new Label(tidy(line), Optional.of(meant), "", form));
    }

    /** Headings in capitals with their value behind them: {@code MOVING DATE Within 1 month}. */
    private Optional<Label> capitals(String line) {
        int end = -1;
        int words = 0;
        for (int at = 0; at < line.length() && words < MOST_CAPITAL_WORDS; at++) {
            char letter = line.charAt(at);
            if (Character.isLowerCase(letter) || Character.isDigit(letter)) {
                break;
            }
            if (letter == ' ') {
                words++;
                end = layout.field(Phrase.fold(line.substring(0, at))).isPresent() ? at : end;
            }
        }
        if (end <= 1) {
            return Optional.empty();
        }
        String label = line.substring(0, end);
        String value = value(line.substring(end));
        return layout.field(Phrase.fold(label))
                .map(field -> new Label(tidy(label), Optional.of(field), value, Label.Form.CAPITALS));
    }

    private static boolean isLabelLike(String text, int mostWords) {
        String label = text.strip();
        return !label.isEmpty()
                && label.length() <= LONGEST
                && label.chars().anyMatch(Character::isLetter)
                && label.split("\\s+").length <= mostWords
                && label.indexOf('@') < 0
                && label.indexOf(';') < 0
                && !label.toLowerCase(Locale.ROOT).startsWith("http");
    }

    private static String tidy(String label) {
        return LabelMeaning.ADORNMENT
                .matcher(label.replace('\t', ' '))
                .replaceAll("")
                .replaceAll("\\s+", " ");
    }

    private static String value(String text) {
        String value = Edges.strip(text, " \t*_:", " \t|*_;");
        return value.startsWith("- ") ? value.substring(2).strip() : value;
    }
}
