package uk.letterbox.enquiry;

import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.portal.Phrase;

/** What a short text from a list to choose from says of the type of a lead: {@code Looking to rent}, {@code VALUATION_REQUEST}. */
final class TypeWords {

    private static final Pattern VALUATION =
            Pattern.compile("\\b(valuations?|appraisals?|valued?|worth)\\b|\\bmarket appraisal");
    private static final Pattern OWNER_LETS = Pattern.compile(
            "\\blandlords?\\b|\\blet(ting)? (out )?(my|our|your|a|the)\\b|\\blet (it )?out\\b|\\brent(ing)? (it )?out\\b|\\brent(ing)? out (my|our|a)\\b"
                    + "|\\brent (my|our)\\b|\\b(have|own|got)\\b.*\\bto (let|rent)\\b|\\blet (my|our|your)\\b|\\bletting (my|our|your)\\b");
    private static final Pattern SELLS =
            Pattern.compile("\\b(sell|sells|seller|sellers|selling|vendors?|sale of (my|our))\\b");
    private static final Pattern RENTS = Pattern.compile(
            "\\b(rent|rents|renting|renter|renters|rental|rentals|tenants?|tenancy|to let|let|lets|lettings?)\\b");
    private static final Pattern BUYS = Pattern.compile(
            "\\b(buy|buys|buyer|buyers|buying|purchase|purchaser|purchasing|sale|sales|resale|for sale)\\b");
    private static final Pattern GENERAL =
            Pattern.compile("\\b(mortgage request|email agent|media content request)\\b");
    private static final int LONGEST = 200;

    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?:(?:residential|commercial|property) )?(?:sales?|lets?|lettings?|rentals?)(?: (?:department|team|enquiry))?");

    private TypeWords() {}

    /** Whether a text names but a part of the agency. */
    static boolean isDepartment(String text) {
        return DEPARTMENT.matcher(Phrase.fold(text)).matches();
    }

    /** What the text behind a label says: a label may tell that the question was to an owner. */
    static Optional<LeadType> of(String label, String text) {
        String question = Phrase.fold(label);
        if (has(VALUATION, question)) {
            return of("valuation " + text);
        }
        Optional<LeadType> type = of(text);
        boolean owner = has(SELLS, question) && !has(BUYING, question);
        return owner && type.equals(Optional.of(LeadType.LETTINGS_APPLICANT))
                ? Optional.of(LeadType.LETTINGS_VALUATION)
                : type;
    }

    /** The one type that a text names; empty when it names none, or several that exclude each other. */
    static Optional<LeadType> of(String text) {
        String words = Phrase.fold(text).replace('/', ' ');
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        if (GENERAL.matcher(words).find()) {
            return Optional.of(LeadType.GENERAL);
        }
        boolean ownerLets = has(OWNER_LETS, words);
        boolean sells = has(SELLS, words);
        boolean rents = has(RENTS, words);
        boolean buys = has(BUYS, words);
        if (has(VALUATION, words)) {
            boolean let = (ownerLets || rents) && !sells && !buys;
            return Optional.of(let ? LeadType.LETTINGS_VALUATION : LeadType.SALES_VALUATION);
        }
        if (ownerLets || sells) {
            boolean both = ownerLets && sells || sells && (rents || has(BUYING, words));
            return both
                    ? Optional.empty()
                    : Optional.of(ownerLets ? LeadType.LETTINGS_VALUATION : LeadType.SALES_VALUATION);
        }
        if (rents == buys) {
            return Optional.empty();
        }
        return Optional.of(rents ? LeadType.LETTINGS_APPLICANT : LeadType.SALES_APPLICANT);
    }

    private static final Pattern BUYING = Pattern.compile("\\b(buy|buyer|buying|purchase)\\b");

    private static boolean has(Pattern pattern, String words) {
        return pattern.matcher(words).find();
    }
}
