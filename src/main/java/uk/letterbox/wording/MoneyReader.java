package uk.letterbox.wording;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds amounts in a line by what stands around their digits. */
final class MoneyReader {

    private static final String AMOUNT =
            " ?(?<sign#>£|gbp)? ?(?<digits#>\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})(?<pence#>\\.\\d{1,3})? ?(?:(?<factor#>k|m|mil|million)(?!\\p{L}))?(?!\\d)";
    private static final String BEFORE =
            "(?<before>offers (?:over|in (?:the )?(?:region|excess) of)|guide price|from|over|up to|under|max(?:imum)?|oiro|oieo)?:?";
    private static final String PERIOD = "(?: ?(?:/|per|a|each|every)? ?(?:calendar )?(?<period>"
            + "pcm|p\\.?c\\.?m\\b\\.?|p/m|p\\.m\\.|pm|month|monthly|mth|mo|pppw|ppw|pw|p/w|p\\.w\\.|week|weekly|wk"
            + "|pa|p/a|p\\.a\\.|annum|annually|year|yearly)(?!\\p{L}))?";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\d.,])" + BEFORE + AMOUNT.replace("#", "1") + "(?: ?(?:-|–|—|to)" + AMOUNT.replace("#", "2")
                    + ")?" + PERIOD,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UP_TO = Pattern.compile("up to|under|max.*", Pattern.CASE_INSENSITIVE);
    /** With a sign of their own only these are money, for "5 pm" and "3 m" are not. */
    private static final BigDecimal UNSIGNED = BigDecimal.valueOf(100);

    private MoneyReader() {}

    static Optional<Money> first(String line) {
        Matcher written = WRITTEN.matcher(line);
        while (written.find()) {
            Money money = money(written);
            boolean alone = written.start() == 0 && written.end() == line.length();
            if (isMoney(written, money, alone)) {
                return Optional.of(money);
            }
        }
        return Optional.empty();
    }

    private static boolean isMoney(Matcher written, Money money, boolean alone) {
        boolean signed = written.group("sign1") != null || written.group("sign2") != null;
        boolean factor = written.group("factor1") != null || written.group("factor2") != null;
        return signed || (money.rent() || factor || alone) && money.most().compareTo(UNSIGNED) >= 0 && !metres(written);
    }

    private static boolean metres(Matcher written) {
        return "m".equalsIgnoreCase(written.group("factor1")) || "m".equalsIgnoreCase(written.group("factor2"));
    }

    private static Money money(Matcher written) {
        Money.Period period = period(written.group("period"));
        String wording = written.group().strip();
        BigDecimal factor = factor(written.group("factor1"));
        BigDecimal bare = number(written, "1");
        if (written.group("digits2") == null) {
            BigDecimal amount = bare.multiply(factor);
            boolean upTo = written.group("before") != null
                    && UP_TO.matcher(written.group("before")).matches();
            return new Money(upTo ? BigDecimal.ZERO : amount, amount, period, wording);
        }
        BigDecimal factorOfSecond = factor(written.group("factor2"));
        BigDecimal second = number(written, "2");
        boolean shared = written.group("factor1") == null && bare.compareTo(second) < 0;
        BigDecimal one = bare.multiply(shared ? factorOfSecond : factor);
        BigDecimal other = second.multiply(factorOfSecond);
        return new Money(one.min(other), one.max(other), period, wording);
    }

    private static BigDecimal number(Matcher written, String which) {
        String pence = written.group("pence" + which);
        return new BigDecimal(written.group("digits" + which).replace(",", "") + (pence == null ? "" : pence));
    }

    private static BigDecimal factor(String letter) {
        if (letter == null) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(letter.toLowerCase(Locale.ROOT).equals("k") ? 1_000 : 1_000_000);
    }

    private static Money.Period period(String word) {
        if (word == null) {
            return Money.Period.NONE;
        }
        String lower = word.toLowerCase(Locale.ROOT).replaceAll("[./]", "");
        if (lower.endsWith("w") || lower.startsWith("w")) {
            return Money.Period.WEEK;
        }
        return lower.startsWith("a") || lower.startsWith("y") || lower.equals("pa")
                ? Money.Period.YEAR
                : Money.Period.MONTH;
    }
}
