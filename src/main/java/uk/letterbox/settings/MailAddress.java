package uk.letterbox.settings;

import java.util.regex.Pattern;

/** How a mail address must look so that nothing in it can be taken for a second one or for a header. */
public final class MailAddress {

    /** To follow "must be". */
    public static final String SHAPE = "one mail address";

    private static final String FORM = "[^\\s@,<>\"]+@[^\\s@,<>\"]+";
    private static final int LONGEST = 254;
    private static final Pattern ONE = Pattern.compile(FORM);
    private static final Pattern SEVERAL = Pattern.compile(FORM + "(\\s*,\\s*" + FORM + ")*");

    private MailAddress() {}

    public static boolean fits(String text) {
        return text.length() <= LONGEST && ONE.matcher(text).matches();
    }

    /** Whether it is one or several with commas between them. */
    static boolean several(String text) {
        return SEVERAL.matcher(text).matches();
    }
}
