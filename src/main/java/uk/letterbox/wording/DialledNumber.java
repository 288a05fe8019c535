package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * One telephone number.
 *
 * @param guessed whether it was typed without the zero or the plus that it needs to be dialled
 */
record DialledNumber(String e164, boolean mobile, boolean guessed) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String HOME = "GB";
    private static final int HOME_CODE = 44;
    /** Mobiles, new ranges of which come faster than libraries, and the areas that Ofcom, ComReg and Arcep keep for drama. */
    private static final Map<Integer, Pattern> KNOWN = Map.of(
            HOME_CODE,
            Pattern.compile("7\\d{9}|1632960\\d{3}"),
            353,
            Pattern.compile("2091\\d{5}"),
            33,
            Pattern.compile("63998\\d{4}"));

    private static final Pattern BRITISH_MOBILE = Pattern.compile("7[1-57-9]\\d{8}|7700900\\d{3}");
    /** More digits than a British number, and none that is one with a digit too many. */
    private static final Pattern FOREIGN = Pattern.compile("[1-689]\\d{10,14}");

    /**
     * A number as it is dialled within a country; a British mobile stays one wherever its owner lives.
     *
     * @param region in two letters
     */
    static Optional<DialledNumber> of(String typed, String region) {
        Optional<DialledNumber> british = of(typed);
        boolean whole = typed.indexOf('+') >= 0 || typed.replaceAll("\\D", "").startsWith("00");
        if (whole
                || region.equals(HOME)
                || british.filter(DialledNumber::mobile).isPresent()) {
            return british;
        }
        return valid(typed.replaceAll("\\D", ""), region)
                .map(number -> of(number, true))
                .or(() -> british);
    }

    static Optional<DialledNumber> of(String typed) {
        String digits = typed.replaceAll("\\D", "");
        boolean abroad = digits.startsWith("00");
        if (typed.indexOf('+') >= 0 && (abroad || !digits.startsWith("0"))) {
            return valid("+" + (abroad ? digits.substring(2) : digits)).map(number -> of(number, false));
        }
        Optional<PhoneNumber> british = valid(digits);
        if (british.isPresent() || !FOREIGN.matcher(digits).matches()) {
            return british.map(number -> of(number, !digits.startsWith("0")));
        }
        return valid("+" + digits).map(number -> of(number, true));
    }

    /** Numbers in a row with but a space or a stroke between them; none unless all of them are numbers. */
    static List<DialledNumber> several(String typed) {
        for (int i = 1; i < typed.length() - 1; i++) {
            Optional<DialledNumber> first =
                    " /".indexOf(typed.charAt(i)) < 0 ? Optional.empty() : of(typed.substring(0, i));
            if (first.isPresent()) {
                String rest = typed.substring(i + 1);
                List<DialledNumber> others = of(rest).map(List::of).orElseGet(() -> several(rest));
                if (!others.isEmpty()) {
                    List<DialledNumber> all = new ArrayList<>(List.of(first.get()));
                    all.addAll(others);
                    return all;
                }
            }
        }
        return List.of();
    }

    private static Optional<PhoneNumber> valid(String digits) {
        return valid(digits, HOME);
    }

    private static Optional<PhoneNumber> valid(String digits, String region) {
        try {
            PhoneNumber number = LIBRARY.parse(digits, region);
            boolean known = Optional.ofNullable(KNOWN.get(number.getCountryCode()))
                    .filter(form -> form.matcher(LIBRARY.getNationalSignificantNumber(number))
                            .matches())
                    .isPresent();
            return known || LIBRARY.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static DialledNumber of(PhoneNumber number, boolean guessed) {
        boolean mobile = number.getCountryCode() == HOME_CODE
                ? BRITISH_MOBILE
                        .matcher(LIBRARY.getNationalSignificantNumber(number))
                        .matches()
                : LIBRARY.getNumberType(number) == PhoneNumberType.MOBILE;
        return new DialledNumber(LIBRARY.format(number, PhoneNumberFormat.E164), mobile, guessed);
    }
}
