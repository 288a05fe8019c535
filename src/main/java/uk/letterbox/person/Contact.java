package uk.letterbox.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An email address or a telephone number in the one form in which it is compared.
 *
 * @param form an address in lower case, or digits without what leads out of a country
 */
public record Contact(String form) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");
    private static final Pattern NO_NUMBER = Pattern.compile("[^+0-9 ().\\-\\u00a0\\u2010-\\u2015]");
    private static final int FEWEST_DIGITS = 7;

    /** What somebody wrote as an address or a number; empty when it is neither. */
    public static Optional<Contact> of(String written) {
        return written.contains("@") ? address(written) : number(written);
    }

    private static Optional<Contact> address(String written) {
        String plain = written.strip().replaceFirst("(?i)^mailto:", "").toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(plain).matches() ? Optional.of(new Contact(plain)) : Optional.empty();
    }

    /**
     * British numbers are the same with 0, +44, 0044 and 44 before them, and with the (0) that some keep after it. Words
     * before a number, and what follows it in words, such as an extension, are no part of it.
     */
    private static Optional<Contact> number(String written) {
        String number = NO_NUMBER.split(written.replaceFirst("^[^+0-9(]*", ""), 2)[0].replace("(0)", "");
        String digits = number.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        String national = digits.replaceFirst("^44(?=[0-9]{9})0?", "").replaceFirst("^0", "");
        return national.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(new Contact(national));
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Contact";
    }
}
