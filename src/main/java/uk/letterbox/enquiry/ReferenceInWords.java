package uk.letterbox.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;

/**
 * A property's reference that no label stands before: behind the word "ref", or a word that looks like nothing else,
 * {@code 2 bed flat (BED-L-0107)}, where the property is described, in the subject, and last in the enquirer's words.
 */
final class ReferenceInWords {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\bref(?:erence)?\\b\\.?(?: ?no\\.?| ?number)?\\s{0,3}[:#-]?\\s{0,3}([A-Z0-9]*[-_/]?\\d[A-Z0-9_/-]*)");
    /** Capitals, then digits, with or without strokes; no postcode has three digits in a row. */
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(?<![\\p{L}\\d/._-])[A-Z]{2,6}(?:[-/_][A-Z]{1,4})?[-/_]?\\d{3,8}[A-Z]?(?![\\p{L}\\d/_-])");

    private static final List<Field> PLACES =
            List.of(Field.PROPERTY, Field.PROPERTY_ADDRESS, Field.LINK, Field.MESSAGE);
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?i)[(\\[](?:our |your )?(?:(?:property|listing|ad|advert|room) ?(?:id|ref|reference|no|number)?|ref|reference)\\b[.:# ]{0,3}([A-Z0-9_/-]*\\d[A-Z0-9_/-]*)[)\\]]");
    private static final int MOST = 4_000;
    private static final int MOST_LINES = 60;

    private ReferenceInWords() {}

    static Chosen of(Found found, String subject) {
        for (Field place : PLACES) {
            Optional<Chosen> inPlace = place == Field.MESSAGE ? in(subject, "subject") : Optional.empty();
            for (Candidate one : found.all(place).toList()) {
                inPlace = inPlace.or(() -> in(one.value(), one.label()));
            }
            if (inPlace.isPresent()) {
                return inPlace.get();
            }
        }
        return Chosen.NONE;
    }

    /** As a portal puts it behind the name of its advert, {@code (Property ID: 2109001)}. */
    static Chosen inBrackets(List<String> lines) {
        return lines.stream()
                .limit(MOST_LINES)
                .filter(line -> line.length() <= MOST)
                .map(IN_BRACKETS::matcher)
                .filter(Matcher::find)
                .map(found -> new Chosen(found.group(1), "words", "in brackets"))
                .findFirst()
                .orElse(Chosen.NONE);
    }

    private static Optional<Chosen> in(String text, String rule) {
        String start = text.substring(0, Math.min(text.length(), MOST));
        Matcher named = NAMED.matcher(start);
        if (named.find()) {
            return Optional.of(new Chosen(named.group(1), "words", rule));
        }
        Matcher like = LOOKS_LIKE_ONE.matcher(start);
        return like.find() ? Optional.of(new Chosen(like.group(), "words", rule)) : Optional.empty();
    }
}
