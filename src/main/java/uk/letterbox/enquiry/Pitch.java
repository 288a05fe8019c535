package uk.letterbox.enquiry;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;

/** How much an enquiry looks like what robots fill into forms: links, headers of their own, something to sell. */
final class Pitch {

    /** From here on a person looks. */
    static final int DOUBTFUL = 2;
    /** From here on nobody need look. */
    static final int BLATANT = 9;

    private static final int MOST_WORDS = 20_000;
    private static final Pattern LINK = Pattern.compile("(?i)https?://|\\bwww\\.|\\[url|<a\\s+href");
    private static final Pattern INJECTED = Pattern.compile(
            "(?i)%0[ad]|[\\r\\n]\\s*(bcc|cc|to|content-type|mime-version|subject)\\s*:|\\\\[rn](bcc|cc|to)\\s*:|\\bbcc\\s*:");
    private static final List<Pattern> SELLS = Stream.of(
                    "\\bseo\\b|search engine optimi[sz]ation|backlinks?|link building|guest posts?|domain authority|page rank",
                    "(first|top|page one|#1|number one) (page |spot |ranking )?(of|on|in) google|rank(ing)? (your|higher)|increase (your )?(website )?traffic|web(site)? (re)?design|mobile app development",
                    "crypto|bitcoin|forex|casino|betting|viagra|cialis|porn|escort|payday loan|binary option",
                    "our (company|agency|team|firm) (offers?|provides?|specialis|specializ|can help)|we (offer|provide|supply|specialise|specialize|are offering) .{0,60}(services?|solutions?|leads?|marketing|packages?)",
                    "(buy|purchase|exclusive|qualified|verified) (leads|emails? lists?|contacts|followers)|email (lists?|database)|data ?base of",
                    "(quick|free|no[- ]obligation|\\d+[- ]?min(ute)?s?) (call|chat|demo|quote|audit|proposal|consultation)|schedule a (call|demo)|special offer|limited time|unsubscribe|opt[- ]out|business (loan|funding)|dear (website|business) owner",
                    "(for|help|helps|helping|works? with|working with|to) (\\w+ ){0,3}(estate|lettings?|property)( and \\w+)? agen(ts|cies)\\b",
                    "business development|account (manager|executive)|(book|schedule|request) a (call|demo|meeting)")
            .map(words -> Pattern.compile("(?i)" + words))
            .toList();
    private static final List<Field> TYPED = List.of(
            Field.NAME,
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.EMAIL,
            Field.PHONE,
            Field.MESSAGE,
            Field.NOTE,
            Field.ADDRESS,
            Field.TITLE);

    private Pitch() {}

    static int of(Found found) {
        int injected = TYPED.stream()
                        .filter(field -> field != Field.MESSAGE)
                        .flatMap(found::all)
                        .anyMatch(one -> INJECTED.matcher(one.value()).find())
                ? 2
                : 0;
        String whole =
                found.all(Field.MESSAGE).map(Candidate::value).findFirst().orElse("");
        String words = whole.substring(0, Math.min(whole.length(), MOST_WORDS));
        boolean named = Stream.of(Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
                .flatMap(found::all)
                .anyMatch(one -> LINK.matcher(one.value()).find());
        long links = LINK.matcher(words).results().count();
        long sells =
                SELLS.stream().filter(pattern -> pattern.matcher(words).find()).count();
        int ofLinks = links >= 5 ? 3 : links >= 3 ? 2 : links >= 1 ? 1 : 0;
        int ofHeaders = INJECTED.matcher("\n" + words).find() ? 2 : 0;
        boolean onlyLinks = links == 1 && sells == 0;
        return injected
                + ofHeaders
                + (onlyLinks ? 0 : ofLinks)
                + (named ? 2 : 0)
                + (int) sells
                + (strong(words) ? 1 : 0);
    }

    /** What nobody who looks for a home writes. */
    private static boolean strong(String words) {
        return SELLS.get(0).matcher(words).find()
                || SELLS.get(1).matcher(words).find()
                || SELLS.get(2).matcher(words).find()
                || SELLS.get(4).matcher(words).find();
    }
}
