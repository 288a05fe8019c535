package uk.letterbox.pull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a look at a server found that a person should know: each kind of thing once, with how often and the first of them. */
final class Notes {

    private static final int LONGEST = 120;

    private record Note(String first, int times) {}

    private final Map<String, Note> notes = new LinkedHashMap<>();

    /**
     * @param what is the matter and what to do, a sentence
     * @param where a path, as the server gives it
     */
    void add(String what, String where) {
        notes.merge(what, new Note(shown(where), 1), (before, same) -> new Note(before.first(), before.times() + 1));
    }

    /** All of them; empty when there are none. */
    Optional<String> text() {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(notes.entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue().first() + more(each.getValue()) + ")")
                        .collect(Collectors.joining(" ")));
    }

    private static String more(Note note) {
        return note.times() == 1 ? "" : " and " + (note.times() - 1) + " more";
    }

    /** A name of the server may hold anything, also what would write another line into a log. */
    private static String shown(String where) {
        String plain = where.replaceAll("[\\p{C}\\u2028\\u2029]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
