package uk.letterbox.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a name says that a photo is the one to be seen first: {@code main.jpg}, {@code 01-Hero shot.jpg},
 * {@code DSC_0042_cover.jpg}, {@code front (main).jpg}. A main bedroom, a lead roof or a primary school is none.
 */
public final class MainPhoto {

    private static final String SAYS_SO = "(?:main|cover|hero|primary|lead|featured)";
    private static final String A_PHOTO = "(?: (?:photo|photograph|image|img|picture|pic|shot))*";
    private static final String OF_THE_HOUSE = "(?: (?:front|exterior|external|elevation|facade|view))*";
    private static final String VERSION = "(?: ?\\(?\\d{1,3}\\)?| copy| edit| edited)*";
    private static final String CAMERA = "(?:(?:img|dsc[fn]?|dji|pxl|gopr|p) ?\\d[\\d ]* )?";

    private static final String NUMBER = "(?:\\d+ ?)?" + CAMERA;
    /** Nothing in a house is called hero, so it may have words of its own. */
    private static final Pattern WHOLE = Pattern.compile(NUMBER + SAYS_SO + A_PHOTO + OF_THE_HOUSE + VERSION + "|"
            + NUMBER + "hero .*|.* [(\\[]" + SAYS_SO + A_PHOTO + "[)\\]]");

    private static final Pattern IN_CAPTION =
            Pattern.compile(SAYS_SO + A_PHOTO + VERSION + "(?: |$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_.-]+");

    private MainPhoto() {}

    /** @param words a file's name without its extension, or a caption */
    public static boolean saidBy(String words) {
        return WHOLE.matcher(plain(words)).matches();
    }

    /** A caption without what says so: {@code Main front} is the front, and {@code Hero shot} says nothing more. */
    static String without(String caption) {
        Matcher before = IN_CAPTION.matcher(caption);
        return saidBy(caption) && before.lookingAt() ? caption.substring(before.end()) : caption;
    }

    private static String plain(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }
}
