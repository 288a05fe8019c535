package uk.letterbox.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that stand above something and are taken for a name by those who read mails by position. */
final class Heading {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final int MOST_WORDS_OF_A_NAME = 6;
    /** Words of headings, which are no names. */
    private static final Set<String> WORDS = Set.of(
            "additional",
            "address",
            "agent",
            "agency",
            "applicant",
            "application",
            "appraisal",
            "bedrooms",
            "branch",
            "check",
            "comments",
            "consent",
            "contact",
            "credit",
            "date",
            "description",
            "details",
            "duration",
            "email",
            "employment",
            "enquiry",
            "enquirer",
            "from",
            "home",
            "information",
            "landlord",
            "lettings",
            "like",
            "message",
            "moving",
            "name",
            "notes",
            "number",
            "phone",
            "postcode",
            "preferences",
            "price",
            "property",
            "range",
            "reference",
            "requirements",
            "sales",
            "soft",
            "source",
            "status",
            "telephone",
            "tenant",
            "type",
            "valuation",
            "vendor",
            "viewing",
            "with",
            "would",
            "your");

    private Heading() {}

    /** Whether a line ends like a label, or is in capitals with more words of headings than others, or than names have. */
    static boolean is(String line) {
        if (line.endsWith(":")) {
            return true;
        }
        boolean capitals = line.equals(line.toUpperCase(Locale.ROOT)) && !line.equals(line.toLowerCase(Locale.ROOT));
        String[] words = BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT));
        long known = Arrays.stream(words).filter(WORDS::contains).count();
        return capitals && (2 * known > words.length || line.split(" ").length > MOST_WORDS_OF_A_NAME);
    }
}
