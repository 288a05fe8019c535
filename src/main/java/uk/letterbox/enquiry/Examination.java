package uk.letterbox.enquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.layer.Candidate;
import uk.letterbox.layer.Subject;
import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;

/** One letter with all that the layers found in it. */
record Examination(Letter letter, Origin origin, Portal portal, Found found) {

    private static final List<Set<Field>> OF_PERSON =
            List.of(Set.of(Field.NAME, Field.FIRST_NAME, Field.LAST_NAME), Set.of(Field.EMAIL), Set.of(Field.PHONE));
    private static final List<Set<Field>> OF_ENQUIRY = List.of(
            Set.of(Field.MESSAGE),
            Set.of(Field.REFERENCE, Field.AGENT_REFERENCE, Field.PROPERTY, Field.PROPERTY_ADDRESS),
            Set.of(Field.TYPE, Field.REQUEST, Field.POSITION));

    /** The address of the sender, lower case; empty when there is none. */
    String sender() {
        return letter.from()
                .map(from -> from.address().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether a form, or what is laid out like one, says who enquires. */
    boolean isLaidOut() {
        long person = OF_PERSON.stream().filter(this::inStructure).count();
        long enquiry = OF_ENQUIRY.stream().filter(this::inStructure).count();
        return person >= 2 || person == 1 && enquiry >= 1;
    }

    /** Whether the letter is one of its portal's enquiries, laid out or not. */
    boolean isEnquiry() {
        return isLaidOut() || portal.kind() == Kind.PORTAL && (hasSubjectOfEnquiry() || namesInSentence());
    }

    /** Whether the subject is one of the portal's enquiries. */
    boolean hasSubjectOfEnquiry() {
        return Subject.isOfEnquiry(Letters.bare(letter.subject()), portal);
    }

    private boolean namesInSentence() {
        return found.layers().stream().anyMatch(layer -> layer.layer().equals("sentence") && layer.has(Field.NAME));
    }

    private boolean inStructure(Set<Field> fields) {
        return fields.stream().anyMatch(found::inStructure);
    }

    /** Whether the letter is about several people, so that a lead would mix them. */
    boolean isAboutSeveral() {
        for (Found.ByLayer layer : found.layers()) {
            Set<String> emails = folded(layer.of(Field.EMAIL).stream());
            Set<String> names =
                    folded(Stream.concat(layer.of(Field.NAME).stream(), layer.of(Field.FIRST_NAME).stream()));
            if (layer.structured() && emails.size() > 1 && names.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> folded(Stream<Candidate> candidates) {
        return candidates.map(one -> Phrase.fold(one.value())).collect(Collectors.toCollection(HashSet::new));
    }

    /** All that the enquirer says, and the subject. */
    String words() {
        return Stream.concat(
                        Stream.of(letter.subject()), found.all(Field.MESSAGE).map(Candidate::value))
                .collect(Collectors.joining("\n"));
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Examination";
    }
}
