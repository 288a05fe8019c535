package uk.letterbox.layer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;

/** What labels mean: as a file says, else as it would without the words that say whose it is, else by their words. */
final class LabelMeaning {

    /** Stars, colons and question marks around a label. */
    static final Pattern ADORNMENT = Pattern.compile("(?:[\\s*_:?\uff1a\u2026]|\\.{2,})+$|^[\\s*_]+");

    private static final Pattern OF_A_PERSON = Pattern.compile(
            "^(your|my|the|applicants?|applicant's|customers?|customer's|clients?|client's|enquirers?|enquirer's|contact|tenants?|tenant's"
                    + "|buyers?|buyer's|leads?|lead's|visitors?|visitor's|users?|user's|senders?|sender's|persons?|person's|personal|main"
                    + "|primary|preferred|landlords?|landlord's|vendors?|vendor's|sellers?|seller's|owners?|owner's|current|best|please"
                    + "|enter|what is|what's|prospects?|prospect's)\\s+");
    private static final Pattern REMARK =
            Pattern.compile("\\s*\\((required|optional|\\*|if any|if known|e\\.g\\.[^)]*|please [^)]*)\\)\\s*$");

    private final Layout layout;

    LabelMeaning(Layout layout) {
        this.layout = layout;
    }

    /** What a label means; empty when neither a file nor its words tell. */
    Optional<Field> of(String label) {
        return known(label).or(() -> byWords(label));
    }

    /** What a label means by its words. */
    Optional<Field> byWords(String label) {
        return LabelWords.field(bare(label));
    }

    /** What a label means by a file. */
    Optional<Field> known(String label) {
        String own = bare(label);
        Optional<Field> field = layout.field(own);
        Matcher whose = OF_A_PERSON.matcher(own);
        while (field.isEmpty() && whose.find()) {
            own = own.substring(whose.end());
            field = layout.field(own);
            whose = OF_A_PERSON.matcher(own);
        }
        return field;
    }

    private static String bare(String label) {
        String folded = Phrase.fold(label).replace("(s)", "");
        return ADORNMENT.matcher(REMARK.matcher(folded).replaceFirst("")).replaceAll("");
    }
}
