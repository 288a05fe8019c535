package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Line;
import uk.letterbox.portal.Portal;

/** What a portal puts into the subject. */
public final class Subject implements Layer {

    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)\\b(?:property |listing |advert |ad |our |your )?ref(?:erence)?\\b\\.?(?: ?no\\.?| ?number)?\\s*[:#-]?\\s*([A-Z]{0,8}[-_/]?\\d[A-Z0-9_/-]*)");

    @Override
    public String name() {
        return "subject";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        String subject = Letters.bare(letter.subject());
        List<Candidate> found = new ArrayList<>();
        for (Line line : portal.subjects()) {
            Map<Field, String> blanks = line.template().read(subject).orElse(Map.of());
            blanks.forEach((field, value) -> {
                boolean named = field != Field.NAME || Sentences.isName(value, portal.layout());
                boolean had = found.stream().anyMatch(one -> one.field() == field);
                if (named && !had && Sound.is(field, value, portal.layout())) {
                    found.add(new Candidate(field, value, line.template().text()));
                }
            });
        }
        Matcher reference = REFERENCE.matcher(subject);
        if (reference.find() && found.stream().noneMatch(one -> one.field() == Field.REFERENCE)) {
            found.add(new Candidate(Field.REFERENCE, reference.group(1), "reference in the subject"));
        }
        return found;
    }

    /** Whether a subject is one of a portal's enquiries. */
    public static boolean isOfEnquiry(String subject, Portal portal) {
        return portal.subjects().stream().anyMatch(line -> line.template()
                .read(subject)
                .filter(blanks ->
                        !blanks.containsKey(Field.NAME) || Sentences.isName(blanks.get(Field.NAME), portal.layout()))
                .isPresent());
    }
}
