package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Line;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;

/** The sentence at the beginning of a mail that says who enquires: {@code Hi, Anna has enquired about this property}. */
public final class Sentences implements Layer {

    private static final Pattern GREETING =
            Pattern.compile("(?i)^(?:hi|hello|dear|good (?:morning|afternoon|evening))\\b[^,!]{0,40}[,!]\\s*");
    private static final Pattern BESIDES =
            Pattern.compile("\\s*[(<\\[,;|\"\u201c].*$|\\s+(?:about|regarding|concerning|via|through|for|on|at)\\b.*$");
    private static final int MOST_LINES = 25;
    private static final int MOST_NAME_WORDS = 4;
    private static final Pattern CAPITAL =
            Pattern.compile("(\\p{Lu}|\\p{Lo}|(?:van|von|de|da|di|del|la|le|bin|al|el)\\s).*");
    private static final Set<String> NO_NAMES =
            Phrase.words("a an the you your we i he she they someone somebody new tenant buyer enquiry message team "
                    + "property customer applicant there this it who dear hi hello good visitor user vendor "
                    + "landlord seller client lead another no our potential is interested rightmove zoopla gumtree "
                    + "primelocation spareroom openrent onthemarket website portal agent branch please and "
                    + "applicants person anyone prospective");

    @Override
    public String name() {
        return "sentence";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        List<Candidate> found = new ArrayList<>();
        List<String> lines = letter.page().lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
        Set<Field> had = EnumSet.noneOf(Field.class);
        for (String line : lines) {
            for (Line sentence : portal.layout().sentences()) {
                sentence.template().read(line).ifPresent(blanks -> take(blanks, sentence, portal.layout(), had, found));
            }
        }
        return found;
    }

    private static void take(
            Map<Field, String> blanks, Line sentence, Layout layout, Set<Field> had, List<Candidate> found) {
        blanks.forEach((field, whole) -> {
            String value = field == Field.NAME ? alone(whole) : whole;
            boolean named = field != Field.NAME || isName(value, layout);
            if (named && Sound.is(field, value, layout) && had.add(field)) {
                found.add(new Candidate(field, value, sentence.template().text()));
            }
        });
    }

    private static String alone(String name) {
        return BESIDES.matcher(GREETING.matcher(name).replaceFirst("")).replaceFirst("");
    }

    /** Whether what stands in a blank for a name is one, and not the rest of a sentence. */
    static boolean isName(String text, Layout layout) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return Sound.isName(text, layout)
                && words.size() <= MOST_NAME_WORDS
                && CAPITAL.matcher(text.strip()).matches()
                && words.stream().noneMatch(word -> NO_NAMES.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The first name that a line gives. */
    static Optional<String> nameIn(Map<Field, String> blanks, Layout layout) {
        return Optional.ofNullable(blanks.get(Field.NAME)).filter(name -> isName(name, layout));
    }
}
