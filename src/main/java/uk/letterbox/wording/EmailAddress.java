package uk.letterbox.wording;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's address in the one form that is compared: lower case, without what is around it. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern IN_BRACKETS = Pattern.compile("^[^<>]*<([^<>]*)>\\s*$");
    private static final Pattern SCHEME = Pattern.compile("^mailto:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("(?is)\\?(?:subject|body|cc|bcc)=.*$");
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”‘’<(\\[.;:,]+|[\\s\"'“”‘’>)\\].;:,]+$");
    private static final Pattern ADDRESS = Pattern.compile(
            "([^\\s@,;:<>()\\[\\]\\\\\"]+)@((?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.)+[\\p{L}][\\p{L}\\d-]{1,61})");
    /** A line end in a link's writing: somebody wants to add headers of their own. */
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-f]{2}");

    private static final Pattern NOBODY_READS = Pattern.compile(
            "(?:do[-_.]?not|no|not)[-_.]?reply.*|.*[-_.]no[-_.]?reply|mailer[-_.]?daemon|postmaster|bounces?|auto[-_.]?respon(?:d|se).*");

    private EmailAddress() {}

    /**
     * Reads a field for one address.
     *
     * @param notAPerson whether an address, lower case, is the agency's own or a portal's
     * @return empty for none, for several, and for one that nobody reads
     */
    public static Optional<String> of(String typed, Predicate<String> notAPerson) {
        Matcher address = ADDRESS.matcher(bare(typed).toLowerCase(Locale.ROOT));
        boolean good = address.matches()
                && address.group().length() <= LONGEST
                && address.group(1).length() <= LONGEST_LOCAL
                && !ESCAPE.matcher(address.group()).find()
                && !dotsMisplaced(address.group(1))
                && !NOBODY_READS.matcher(address.group(1)).matches();
        return good ? Optional.of(address.group()).filter(notAPerson.negate()) : Optional.empty();
    }

    private static boolean dotsMisplaced(String local) {
        return local.endsWith(".") || local.contains("..");
    }

    private static String bare(String typed) {
        String line = typed.length() > 4 * LONGEST
                ? ""
                : PlainText.characters(typed, false).strip();
        Matcher bracketed = IN_BRACKETS.matcher(line);
        String inner = around(bracketed.matches() ? bracketed.group(1) : line);
        return around(QUERY.matcher(SCHEME.matcher(inner).replaceFirst("")).replaceFirst(""));
    }

    private static String around(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
