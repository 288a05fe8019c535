package uk.letterbox.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A British postcode, or the area before its space alone.
 *
 * @param outcode e.g. {@code BS8}
 * @param incode e.g. {@code 1AB}; empty for an area
 */
public record Postcode(String outcode, String incode) {

    private static final Set<String> AREAS = Set.of(
            ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY"
                            + " HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA"
                            + " PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR"
                            + " WS WV YO ZE GIR")
                    .split(" "));
    /** A is a letter, 9 a digit. */
    private static final List<String> SHAPES = List.of("A9", "A99", "AA9", "A9A", "AA99", "AA9A");

    private static final Pattern OUTCODE = Pattern.compile("([A-Z]{1,2})(?:0|[1-9]\\d?|[1-9][A-Z])");
    private static final Pattern INCODE = Pattern.compile("\\d[ABD-HJLNP-UW-Z]{2}");
    private static final Pattern WRITTEN =
            Pattern.compile("[A-Z01]{1,2}[\\dOI][A-Z\\d]?[ .\\u2010-\\u2015-]{0,3}[\\dOI][A-Z]{2}");
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![\\p{L}\\d])[A-Za-z01]{1,2}[\\dOoIi][A-Za-z\\d]? {0,2}[\\dOoIi][A-Za-z]{2}(?![\\p{L}\\d])");
    private static final Pattern AREA_AT_END = Pattern.compile("(?:^|[ ,])([A-Z]{1,2}\\d[A-Z\\d]?)[ ,.]*$");
    private static final int INCODE_LENGTH = 3;

    /** Reads a field that holds nothing else. A letter O or I where only a digit can stand is one, and the other way round. */
    public static Optional<Postcode> of(String typed) {
        String line = PlainText.line(typed).toUpperCase(Locale.ROOT);
        if (!WRITTEN.matcher(line).matches()) {
            return outcode(line).map(area -> new Postcode(area, ""));
        }
        String letters = line.replaceAll("[^A-Z\\d]", "");
        int split = letters.length() - INCODE_LENGTH;
        String incode = fitted(letters.substring(split), "9AA");
        return INCODE.matcher(incode).matches()
                ? repaired(letters.substring(0, split)).map(outcode -> new Postcode(outcode, incode))
                : Optional.empty();
    }

    /** Finds the last one in an address, or an area that the address ends with. */
    public static Optional<Postcode> in(String address) {
        String line = PlainText.line(address);
        Optional<Postcode> last = IN_TEXT.matcher(line)
                .results()
                .flatMap(found -> of(found.group()).stream())
                .reduce((before, after) -> after);
        Matcher area = AREA_AT_END.matcher(line);
        return last.isPresent() || !area.find() ? last : of(area.group(1));
    }

    /** An address without the area that Rightmove writes once more before its postcode: {@code SW3, SW3 3SX}. */
    public static String folded(String address) {
        return in(address)
                .filter(found -> !found.isArea())
                .map(found -> address.replaceAll(
                        "(?i)(?<![\\p{L}\\d])" + found.outcode() + "[ ,]+(?=" + found.outcode() + " {0,2}"
                                + found.incode() + ")",
                        ""))
                .orElse(address);
    }

    public boolean isArea() {
        return incode.isEmpty();
    }

    /** With one space, or the area alone. */
    public String text() {
        return (outcode + " " + incode).strip();
    }

    private static Optional<String> repaired(String typed) {
        return outcode(typed).or(() -> SHAPES.stream()
                .filter(shape -> shape.length() == typed.length())
                .map(shape -> fitted(typed, shape))
                .flatMap(fitted -> outcode(fitted).stream())
                .findFirst());
    }

    private static Optional<String> outcode(String letters) {
        Matcher outcode = OUTCODE.matcher(letters);
        return Stream.of(letters)
                .filter(text -> outcode.matches() && AREAS.contains(outcode.group(1)))
                .filter(text -> outcode.group(1).length() == 2 || !text.endsWith("0") || text.length() > 2)
                .findFirst();
    }

    private static String fitted(String typed, String shape) {
        StringBuilder fitted = new StringBuilder(typed);
        for (int i = 0; i < shape.length(); i++) {
            String wrong = shape.charAt(i) == '9' ? "OI" : "01";
            String right = shape.charAt(i) == '9' ? "01" : "OI";
            int which = wrong.indexOf(typed.charAt(i));
            if (which >= 0) {
                fitted.setCharAt(i, right.charAt(which));
            }
        }
        return fitted.toString();
    }

    /** Says nothing, so that no log or message ever carries where a person lives. */
    @Override
    public String toString() {
        return "Postcode";
    }
}
