package uk.letterbox.layer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;

/** Finds the label that a line begins with. Labels are looked for at the starts of lines alone. */
final class Labels {

    private static final int MOST_WORDS = 9;
    private static final int MOST_UNKNOWN_WORDS = 6;
    private static final int MOST_SMALL_WORDS = 3;
    private static final int MOST_WORDS_ALONE = 4;

    private static final Pattern BULLET = Pattern.compile(
            "^(?:[\\s>\u2022\u00b7\u25aa\u25cf\u2023#|]|[-*\u2013](?=\\s)|\\d{1,2}(?:[.)]\\s|\\t)){1,12}");
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
                .or(() -> CapitalHeading.at(text, layout));
    }

    private Optional<Label> framed(String line) {
        Matcher framed = FRAMED.matcher(line);
        if (line.length() > LabelText.LONGEST
                || !framed.matches()
                || !LabelText.isLabelLike(framed.group(1), MOST_WORDS)) {
            return Optional.empty();
        }
        String label = framed.group(1);
        return meaning.of(label)
                .map(field -> new Label(LabelText.tidy(label), Optional.of(field), "", Label.Form.ALONE));
    }

    private Optional<Label> cell(String line) {
        int tab = line.indexOf('\t');
        if (tab <= 0 || tab > LabelText.LONGEST || !LabelText.isLabelLike(line.substring(0, tab), MOST_WORDS)) {
            return Optional.empty();
        }
        String label = line.substring(0, tab);
        int colon = label.indexOf(':');
        if (colon > 0 && !label.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Label(
                LabelText.tidy(label),
                meaning.of(label),
                line.substring(tab + 1).strip(),
                Label.Form.CELL));
    }

    private Optional<Label> colon(String line) {
        int colon = LabelText.firstColon(line);
        if (colon <= 0 || colon > LabelText.LONGEST) {
            return Optional.empty();
        }
        String label = line.substring(0, colon);
        String after = line.substring(colon + 1);
        boolean link = after.startsWith("//");
        boolean time =
                Character.isDigit(label.charAt(colon - 1)) && !after.isEmpty() && Character.isDigit(after.charAt(0));
        if (link || time || !LabelText.isLabelLike(label, MOST_WORDS)) {
            return Optional.empty();
        }
        boolean sentence =
                !Character.isUpperCase(label.strip().codePointAt(0)) && !LabelText.isLabelLike(label, MOST_SMALL_WORDS);
        Optional<Field> field = sentence ? meaning.known(label) : meaning.of(label);
        boolean unknownAndLong =
                field.isEmpty() && !label.endsWith("?") && !LabelText.isLabelLike(label, MOST_UNKNOWN_WORDS);
        return unknownAndLong
                        || field.isEmpty()
                                && !Character.isUpperCase(LabelText.tidy(label).codePointAt(0))
                ? Optional.empty()
                : Optional.of(new Label(LabelText.tidy(label), field, LabelText.value(after), Label.Form.SIGN));
    }

    private Optional<Label> question(String line) {
        int mark = line.indexOf('?');
        if (mark <= 0 || mark > LabelText.LONGEST || mark == line.length() - 1) {
            return Optional.empty();
        }
        String label = line.substring(0, mark);
        return meaning.known(label)
                .map(field -> new Label(
                        LabelText.tidy(label),
                        Optional.of(field),
                        LabelText.value(line.substring(mark + 1)),
                        Label.Form.SIGN));
    }

    private Optional<Label> sign(String line) {
        Matcher sign = SIGN.matcher(line);
        if (!sign.find() || sign.start() == 0 || sign.start() > LabelText.LONGEST) {
            return Optional.empty();
        }
        String label = line.substring(0, sign.start());
        return meaning.known(label)
                .map(field -> new Label(
                        LabelText.tidy(label),
                        Optional.of(field),
                        LabelText.value(line.substring(sign.end())),
                        Label.Form.SIGN));
    }

    private Optional<Label> alone(String line) {
        if (line.length() > LabelText.LONGEST || !LabelText.isLabelLike(line, MOST_WORDS)) {
            return Optional.empty();
        }
        boolean brief = line.split("\\s+").length <= MOST_WORDS_ALONE && Character.isUpperCase(line.codePointAt(0));
        Optional<Field> known = meaning.known(line);
        Optional<Field> field = known.or(() -> meaning.byWords(line)
                .filter(meant -> TYPED.contains(meant)
                        || (brief || LabelWords.invites(line)) && meant.isLong()
                        || line.endsWith("?") && OF_INTENT.contains(meant)));
        Label.Form form = known.isPresent() ? Label.Form.ALONE : Label.Form.GUESS;
        return field.map(meant -> new Label(LabelText.tidy(line), Optional.of(meant), "", form));
    }
}
