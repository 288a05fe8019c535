package uk.letterbox.layer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;

/**
 * What a label means that no file knows, by the words in it: authors of forms call the same thing by a hundred names.
 * Labels are folded.
 */
final class LabelWords {

    private static final int MOST_WORDS = 9;
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    /** Words about how and whether to contact somebody, not with what. */
    private static final Set<String> ABOUT_CONTACT =
            Phrase.words("method methods preference preferences prefer consent marketing newsletter receive subscribe "
                    + "opt agree when time day how updates alerts contacted");

    private static final Set<String> OF_AGENT =
            Phrase.words("agent agent's agents branch office negotiator staff valuer our recipient");
    private static final Set<String> OF_PROPERTY =
            Phrase.words("property prop listing advert house flat home's valuation valued");
    private static final Set<String> NOT_A_PERSON =
            Phrase.words("company business organisation organization user username file form site domain property "
                    + "street road building house campaign page product event employer");

    /** Of somebody who enquires with another, or stands surety for them. */
    private static final Set<String> OF_ANOTHER =
            Phrase.words("partner partner's partners second co-applicant joint guarantor guarantor's spouse wife "
                    + "husband other referee solicitor solicitor's broker employer employer's additional 2");

    private static final Set<String> ASKING = Phrase.words("are do would is what i i'm looking want interested");

    private LabelWords() {}

    /** What a label means; empty when its words do not tell. */
    static Optional<Field> field(String label) {
        List<String> words =
                WORD.splitAsStream(label).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Set<String> all = Set.copyOf(words);
        if (all.stream().anyMatch(OF_ANOTHER::contains) && !has(all, "message", "comments", "information")) {
            return Optional.of(Field.NOTE);
        }
        boolean ofAgent = words.stream().anyMatch(OF_AGENT::contains);
        boolean ofProperty = words.stream().anyMatch(OF_PROPERTY::contains);
        Optional<Field> contact = aboutContact(all) ? Optional.empty() : contact(all);
        if (contact.isPresent()) {
            return ofAgent ? Optional.of(Field.AGENT) : contact;
        }
        return name(words, all, ofAgent).or(() -> intent(words, all)).or(() -> place(all, ofAgent, ofProperty));
    }

    private static boolean aboutContact(Set<String> words) {
        return words.stream().anyMatch(ABOUT_CONTACT::contains) && !has(words, "number", "address");
    }

    private static Optional<Field> contact(Set<String> words) {
        if (has(words, "email", "e-mail", "emailaddress")) {
            return Optional.of(Field.EMAIL);
        }
        boolean phone = has(words, "phone", "telephone", "tel", "mobile", "mob", "cellphone", "landline", "phonenumber")
                || has(words, "contact", "reach", "call", "ring", "whatsapp", "daytime", "evening")
                        && has(words, "number", "no");
        return phone ? Optional.of(Field.PHONE) : Optional.empty();
    }

    private static Optional<Field> name(List<String> words, Set<String> all, boolean ofAgent) {
        if (all.stream().anyMatch(NOT_A_PERSON::contains)) {
            return Optional.empty();
        }
        Optional<Field> name = Optional.empty();
        if (has(all, "surname", "lastname") || has(all, "name") && has(all, "last", "family", "second")) {
            name = Optional.of(Field.LAST_NAME);
        } else if (has(all, "forename", "forenames", "firstname")
                || has(all, "name", "names") && has(all, "first", "given", "christian")) {
            name = Optional.of(Field.FIRST_NAME);
        } else if (words.get(words.size() - 1).equals("name")) {
            name = Optional.of(Field.NAME);
        }
        return name.map(field -> ofAgent ? Field.AGENT : field);
    }

    /** {@code Are you looking to sell or let?}, {@code Do you have a property to sell?} */
    private static Optional<Field> intent(List<String> words, Set<String> all) {
        boolean question =
                ASKING.contains(words.get(0)) && (has(all, "have", "own", "like", "looking", "want", "wish", "or"));
        boolean matter =
                has(all, "sell", "selling", "let", "letting", "buy", "buying", "rent", "renting", "landlord", "tenant");
        if (!question || !matter) {
            return Optional.empty();
        }
        return Optional.of(has(all, "have", "own", "need", "currently") ? Field.POSITION : Field.TYPE);
    }

    /** Whether a line is how forms invite words of one's own: {@code Anything else we should know?} */
    static boolean invites(String line) {
        return line.endsWith("?")
                && invites(WORD.splitAsStream(Phrase.fold(line)).collect(Collectors.toSet()));
    }

    /** Who asks so of themselves is the enquirer, and the line no label. */
    private static boolean invites(Set<String> words) {
        return has(words, "anything")
                && has(words, "else", "add", "tell", "know", "ask")
                && !has(words, "i", "i'd", "i'm", "my", "me");
    }

    private static Optional<Field> place(Set<String> words, boolean ofAgent, boolean ofProperty) {
        if (has(words, "postcode", "zip", "zipcode") || has(words, "post", "postal") && has(words, "code")) {
            return Optional.of(ofAgent ? Field.AGENT : ofProperty ? Field.PROPERTY_POSTCODE : Field.POSTCODE);
        }
        if (has(words, "address") && !has(words, "ip", "web", "website")) {
            return Optional.of(ofAgent ? Field.AGENT : ofProperty ? Field.PROPERTY_ADDRESS : Field.ADDRESS);
        }
        if (ofProperty && has(words, "ref", "reference", "id", "number", "code")) {
            return Optional.of(Field.REFERENCE);
        }
        boolean words1 = has(words, "message", "comment", "comments", "question", "questions", "enquiry", "query");
        boolean ofType = has(words, "type", "nature", "reason", "category", "purpose");
        if (words1 && ofType) {
            return Optional.of(Field.TYPE);
        }
        boolean ofMachine = has(words, "date", "id", "number", "ref", "reference", "source", "time", "status");
        return (words1 || invites(words)) && !ofMachine ? Optional.of(Field.MESSAGE) : Optional.empty();
    }

    private static boolean has(Set<String> words, String... any) {
        for (String word : any) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
