package uk.letterbox.layer;

import java.util.Optional;

import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;

/** Headings in capitals with their value behind them: {@code MOVING DATE Within 1 month}. */
final class CapitalHeading {

    private static final int MOST_WORDS = 5;

    private CapitalHeading() {}

    static Optional<Label> at(String line, Layout layout) {
        int end = -1;
        int words = 0;
        for (int at = 0; at < line.length() && words < MOST_WORDS; at++) {
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
        String value = LabelText.value(line.substring(end));
        return layout.field(Phrase.fold(label))
                .map(field -> new Label(LabelText.tidy(label), Optional.of(field), value, Label.Form.CAPITALS));
    }
}
