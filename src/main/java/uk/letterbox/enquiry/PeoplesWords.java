package uk.letterbox.enquiry;

import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.portal.Phrase;

/** What people say in their own words: of their own home as an owner, or of the home they look for. */
final class PeoplesWords {

    private static final String HOME =
            "(flat|house|home|property|properties|apartment|bungalow|place|cottage|maisonette|studio|land|terrace|semi|annexe|portfolio|buy[- ]to[- ]let)";
    private static final String OWN =
            "\\b(my|our|my own|our own|my late \\w+'s|my (mother|father|mum|dad|parents|nan|aunt|uncle|wife|husband)'?s'?)( (?!(?:for|a|an|the|to|and|is|are|look|looking|need|want)\\b)[\\w'-]+){0,4} "
                    + HOME + "\\b";
    private static final Pattern ASKS_VALUE = Pattern.compile(
            "\\b(valu(e|ation|ed|ing)|apprais(e|al)|(what|how much)\\b.{0,40}\\b(worth|fetch|achieve|get for|rent for|sell for|let for)|what rent .{0,30}(get|make|ask|expect|charge|achieve)|come (and|to) value|put (it|"
                    + OWN + ") on the market|free valuation)\\b");
    private static final Pattern LANDLORD = Pattern.compile(
            "\\b(i am|i'm|we are|we're|as) (a |an )?((\\w+ ){0,2})landlords?\\b|\\bi own\\b|\\bwe own\\b|\\bi have (a|an|two|three|another|several)( [\\w-]+){0,4} "
                    + HOME + " (to|that i (want|would like|wish) to) (let|rent|sell)");
    private static final Pattern TO_DISPOSE = Pattern.compile(
            "\\b(sell|selling|let|letting|rent out|renting out|let out|letting out|market|marketing|manage|managing|list|listing|valu(e|ing|ation)|apprais(e|al))\\b.{0,40}"
                    + OWN + "|" + OWN
                    + ".{0,60}\\b(worth|valu(e|ed|ation)|apprais(ed|al)|on the market|let out|rented out|sold|to sell|to let)\\b");
    private static final Pattern WISH = Pattern.compile(
            "\\b(looking|want|wanting|like|wish|hoping|hope|thinking|planning|considering|interested|need|ready|decided)\\b.{0,20}\\b(to|of|in) (sell|selling|let out|letting out|rent out|renting out)\\b");
    private static final Pattern LETS = Pattern.compile(
            "\\b(rent|rental|renting|rented|let|lets|letting|lettings|landlord|landlords|tenant|tenants|tenanted|buy[- ]to[- ]let|managed|management)\\b");
    private static final Pattern SELLS = Pattern.compile("\\b(sell|selling|sale|sold|vendor|probate)\\b");
    private static final Pattern NOW_RENTING = Pattern.compile(
            "\\b(currently|presently|at the moment|we are|i am|i'm|we're) (in )?(rent|renting|rented|living in rented)( [\\w-]+){0,3}( at the moment| currently)?|\\brenting (at the moment|currently|at present)\\b"
                    + "|\\bcurrent (tenancy|lease|rent|rental)\\b|\\bin rented( accommodation)?\\b");
    private static final Pattern SEEKS_RENT = Pattern.compile(
            "\\b(rent|renting|rental|rentals|tenancy|tenant|tenants|to let|lettings|letting|per month|per calendar month|pcm|p/m|deposit|housing benefit|universal credit|guarantor|holding fee|place to let|move in|moving in|furnished|unfurnished|room available|dss)\\b");
    private static final Pattern SEEKS_SALE = Pattern.compile(
            "\\b(buy|buying|buyer|purchase|purchasing|mortgage|chain|for sale|cash buyer|first[- ]time buyer|in principle|freehold|leasehold|make an offer|put in an offer|an offer|asking price|stamp duty|sstc)\\b");

    private static final Pattern VIEWING = Pattern.compile(
            "\\b(view|viewing|viewings|see) (the|this|your|a|an|it)\\b|\\b(arrange|book|organi[sz]e) a viewing\\b|\\b(still|is it|property) available\\b|\\bmore (details|information) (about|on) (the|this|your)\\b");

    private PeoplesWords() {}

    /**
     * What an owner wants with their own home.
     *
     * @param listed whether the mail names a home on the market, so that a home of their own may be mentioned by the way
     */
    static Optional<LeadType> owner(String text, boolean listed) {
        String words = Phrase.fold(text);
        boolean asks = has(ASKS_VALUE, words);
        boolean own = has(TO_DISPOSE, words) || has(WISH, words);
        boolean landlord = has(LANDLORD, words);
        boolean owner = listed ? asks && (own || landlord || has(OWN_HOME, words)) : asks || own || landlord;
        if (!owner) {
            return Optional.empty();
        }
        boolean lets = has(LETS, words);
        boolean sells = has(SELLS, words);
        return Optional.of(lets && !sells ? LeadType.LETTINGS_VALUATION : LeadType.SALES_VALUATION);
    }

    private static final Pattern OWN_HOME = Pattern.compile(OWN);

    /** What a seeker looks for; {@code General} when they say both. */
    static Optional<LeadType> seeker(String text) {
        String words = NOW_RENTING.matcher(Phrase.fold(text)).replaceAll(" ");
        boolean rent = has(SEEKS_RENT, words);
        boolean sale = has(SEEKS_SALE, words);
        if (!rent && !sale) {
            return Optional.empty();
        }
        return Optional.of(
                rent && sale ? LeadType.GENERAL : rent ? LeadType.LETTINGS_APPLICANT : LeadType.SALES_APPLICANT);
    }

    /** Whether somebody asks to see a home, or for more about one. */
    static boolean asksToView(String text) {
        return has(VIEWING, Phrase.fold(text));
    }

    private static boolean has(Pattern pattern, String words) {
        return pattern.matcher(words).find();
    }
}
