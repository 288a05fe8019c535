package uk.letterbox.enquiry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A British telephone number in somebody's own words. */
final class PhoneInWords {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d\u00a3.,/_-])(?:(?:\\+|00)44[\\s().-]*|\\(?0)(?:[\\s().-]{0,2}\\d){9,10}(?![\\d_])");

    private PhoneInWords() {}

    static Optional<String> of(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find() ? Optional.of(number.group().strip()) : Optional.empty();
    }
}
