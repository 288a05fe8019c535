package uk.letterbox.enquiry;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.mime.MailHeaders;
import uk.letterbox.portal.Senders;

/**
 * Reads {@code Authentication-Results} (RFC 8601). Anybody can write such a header into a mail: only those in the name
 * of a server that the agency trusts count, and of these the topmost, which was written last.
 */
final class Authentication {

    private static final String HEADER = "Authentication-Results";
    private static final String TRACE = "Received";
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DMARC = Pattern.compile("(?:^|;|\\s)dmarc\\s*=\\s*([a-z]+)([^;]*)");
    private static final Pattern FROM = Pattern.compile("header\\.from\\s*=\\s*\"?([^\\s;\"]+)");

    private Authentication() {}

    /**
     * What counts of a mail's results.
     *
     * @param domain of the sender, lower case
     */
    static Trust of(MailHeaders headers, MailRules rules, String domain) {
        List<MailHeaders.Header> all = headers.all();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).name().equalsIgnoreCase(HEADER)) {
                String results = plain(all.get(at).value());
                if (counts(results, rules)) {
                    return isBelowAllTraces(all, at) ? Trust.FORGED : dmarc(results, domain);
                }
            }
        }
        return Trust.NONE;
    }

    private static String plain(String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = COMMENT.matcher(before).replaceAll(" ");
        }
        return plain.strip();
    }

    private static boolean counts(String results, MailRules rules) {
        int end = results.indexOf(';');
        String first = (end < 0 ? results : results.substring(0, end)).strip();
        if (first.indexOf('=') >= 0) {
            return rules.trustUnnamedResults();
        }
        return rules.trustedAuthservIds().contains(first.split("\\s+")[0]);
    }

    /** A server writes its result above the line that says it received the mail; one below all such lines came with it. */
    private static boolean isBelowAllTraces(List<MailHeaders.Header> all, int at) {
        boolean any = all.stream().anyMatch(header -> header.name().equalsIgnoreCase(TRACE));
        return any
                && all.subList(at, all.size()).stream()
                        .noneMatch(header -> header.name().equalsIgnoreCase(TRACE));
    }

    private static Trust dmarc(String results, String domain) {
        Matcher dmarc = DMARC.matcher(results);
        if (!dmarc.find()) {
            return Trust.NONE;
        }
        Matcher from = FROM.matcher(dmarc.group(2));
        boolean other = from.find() && !isSame(from.group(1), domain);
        return switch (dmarc.group(1)) {
            case "pass" -> other ? Trust.FAIL : Trust.PASS;
            case "fail" -> Trust.FAIL;
            default -> Trust.NONE;
        };
    }

    private static boolean isSame(String tested, String domain) {
        String bare = tested.substring(tested.indexOf('@') + 1);
        return Senders.isIn(domain, bare) || Senders.isIn(bare, domain);
    }
}
