package uk.letterbox.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.wording.EmailAddress;
import uk.letterbox.wording.PersonName;
import uk.letterbox.wording.Telephone;

/** What people say of themselves in their own words: who they are and where to reach them. The last place to look. */
final class InWords {

    private static final String LAYER = "words";
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d\u00a3.,/_-])(?:(?:\\+|00)44[\\s().-]*|\\(?0)(?:[\\s().-]{0,2}\\d){9,10}(?![\\d_])");
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>()\\[\\],;:\"|]{1,64}@[^\\s<>()\\[\\],;:\"|]{3,200}");
    private static final Pattern MY_NAME = Pattern.compile(
            "(?:\\b[Mm]y name(?: is|'s|\u2019s)|\\b(?:[Tt]his is|I am called)) ((?:\\p{Lu}[\\p{L}'\u2019-]+ ?){1,3})");
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)(?:(?:kind|best|warm|many|with)\\s+)*(?:kind\\s+)?(?:regards|thanks|thank you|wishes|cheers|sincerely|yours sincerely|yours faithfully|yours|best)[,.!\\s]*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "\\p{Lu}[\\p{Ll}'\u2019-]+(?: (?:\\p{Lu}[\\p{L}'\u2019.-]*|van|von|de|da|der|del|la|bin|al)){0,3}[.,]?");

    private final String words;

    InWords(String words) {
        this.words = words;
    }

    Chosen phone() {
        return PHONE.matcher(words)
                .results()
                .map(number -> Telephone.of(number.group().strip()).number())
                .filter(number -> !number.isEmpty())
                .findFirst()
                .map(number -> new Chosen(number, LAYER, "a number in the message"))
                .orElse(Chosen.NONE);
    }

    Chosen email(Predicate<String> notAPerson) {
        return EMAIL.matcher(words)
                .results()
                .flatMap(email -> EmailAddress.of(email.group(), notAPerson).stream())
                .findFirst()
                .map(email -> new Chosen(email, LAYER, "an address in the message"))
                .orElse(Chosen.NONE);
    }

    PersonsName name() {
        Matcher said = MY_NAME.matcher(words);
        if (said.find()) {
            return of(said.group(1), "how they call themselves");
        }
        return signature().map(name -> of(name, "how they sign")).orElse(PersonsName.NONE);
    }

    /** A line in capitals is a heading, and no name. */
    private Optional<String> signature() {
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int at = 0; at + 1 < lines.size(); at++) {
            if (SIGNED.matcher(lines.get(at)).matches()
                    && SIGNATURE.matcher(lines.get(at + 1)).matches()) {
                return Optional.of(lines.get(at + 1));
            }
        }
        return Optional.empty();
    }

    private static PersonsName of(String name, String rule) {
        PersonName person = PersonName.of(name);
        return new PersonsName(person, person.isEmpty() ? Chosen.NONE : new Chosen(name, LAYER, rule));
    }
}
