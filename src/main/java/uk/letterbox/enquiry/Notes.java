package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import uk.letterbox.portal.Phrase;

/** What a person should know and no field holds, each thing once. */
final class Notes {

    private static final int MOST = 60;
    private static final int LONGEST = 500;

    private final Set<String> folded = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();

    /** What stood behind a label. */
    void add(String label, String value) {
        add(label.isEmpty() ? value : label + ": " + value);
    }

    /** A sentence. */
    void add(String line) {
        String one = line.strip().replaceAll("\\s*\\n\\s*", "; ");
        boolean room = lines.size() < MOST && !one.isEmpty();
        if (room && folded.add(Phrase.fold(one))) {
            lines.add(one.length() > LONGEST ? one.substring(0, LONGEST) + "\u2026" : one);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
