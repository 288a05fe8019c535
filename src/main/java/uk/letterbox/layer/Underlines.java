package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules as long as the label above them, which some forms draw in plain text: they divide nothing. */
final class Underlines {

    private static final Pattern RULE = Pattern.compile("\\s*[-=~_*]{3,}\\s*");
    private static final int NEARLY = 3;

    private Underlines() {}

    /** The lines, with nothing where a label was underlined. */
    static List<String> without(List<String> lines, Labels labels) {
        List<String> kept = new ArrayList<>(lines);
        for (int at = 1; at < kept.size(); at++) {
            String label = kept.get(at - 1).strip();
            String rule = kept.get(at);
            boolean asLong = Math.abs(label.length() - rule.strip().length()) <= NEARLY;
            if (asLong
                    && RULE.matcher(rule).matches()
                    && labels.at(label).filter(Label::known).isPresent()) {
                kept.set(at, "");
            }
        }
        return kept;
    }
}
