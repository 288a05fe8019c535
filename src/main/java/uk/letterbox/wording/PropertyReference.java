package uk.letterbox.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a portal or agency calls a property.
 *
 * @param whole as it is written
 * @param agentPart the agency's own part: what follows the branch in {@code <branch>_<reference>}, the last part of three,
 *     the last two of four; empty in what is only the portal's, {@code listing_<listing>_<branch>}
 */
public record PropertyReference(String whole, String agentPart) {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\d](?:[\\p{L}\\d._/()&+-]| (?! )){0,58}[\\p{L}\\d)]?");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:your |our )?(?:property )?(?:reference|ref)(?: ?(?:no|number))?\\b\\.?)? ?[:#]* ?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("://|www\\.|@|\\.(?:co|com|uk|org|net)(?:/|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRM = Pattern.compile("\\b(?:firm|fca|frn)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRANCH = Pattern.compile("\\d{1,9}");
    private static final Pattern OF_PORTAL = Pattern.compile("listing_\\d+_\\d+", Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 3;
    private static final int PARTS_WITH_TWO_OF_AGENT = 4;

    /**
     * Reads a field for a reference. What is a link, a price or a telephone number is none. The number of a firm of
     * financial services looks like one, and only its label tells.
     */
    public static Optional<PropertyReference> of(String typed) {
        String line = PlainText.line(typed);
        String bare = LABEL.matcher(line).replaceFirst("").strip();
        boolean none = PlainText.nothing(bare)
                || !SHAPE.matcher(bare).matches()
                || LINK.matcher(bare).find()
                || FIRM.matcher(line).find()
                || bare.split(" ").length > MOST_WORDS
                || money(bare)
                || telephone(bare);
        return none ? Optional.empty() : Optional.of(new PropertyReference(bare, agentPart(bare)));
    }

    /** A bare number is no price here, nor is what has more than a price in it. */
    private static boolean money(String bare) {
        return !bare.matches("\\d+")
                && Money.in(bare).filter(money -> money.wording().equals(bare)).isPresent();
    }

    /** Portals' own numbers have as many digits, but do not begin as people write telephones. */
    private static boolean telephone(String bare) {
        return (bare.startsWith("0") || bare.startsWith("+") || bare.startsWith("("))
                && !Telephone.of(bare).number().isEmpty();
    }

    private static String agentPart(String whole) {
        if (OF_PORTAL.matcher(whole).matches()) {
            return "";
        }
        List<String> parts = List.of(whole.split("_", -1));
        if (parts.size() < 2 || !BRANCH.matcher(parts.get(0)).matches()) {
            return whole;
        }
        int ofAgent = parts.size() == PARTS_WITH_TWO_OF_AGENT ? 2 : 1;
        return String.join("_", parts.subList(parts.size() - ofAgent, parts.size()));
    }
}
