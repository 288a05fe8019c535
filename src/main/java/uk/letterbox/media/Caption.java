package uk.letterbox.media;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people read under a picture, made from its file name. */
public final class Caption {

    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\d+(?:[\\s._)-]+|$)");
    private static final Pattern COPY =
            Pattern.compile("[\\s_-]*(?:\\(\\d+\\)|copy|edited|edit)$", Pattern.CASE_INSENSITIVE);
    /** What cameras, drones, telephones and messengers call their pictures. */
    private static final Pattern CAMERA = Pattern.compile(
            "_?(?:IMG|DSC[FN]?|DSCPDC|SAM|PXL|MVIMG|DJI|GOPR|G[HX]|CIMG|KIMG|PICT|PIC|IMAG|IMAGE|PHOTO|HPIM|MG|P|L|R|_)"
                    + "[\\s_E-]*\\d[\\d\\s_.-]*(?:WA\\d+|HDR|MP|PANO|PORTRAIT|NIGHT|[A-Z])?(?:[~_.-][\\dA-Z]+)*"
                    + "|\\d[\\d\\s_.:-]*(?:IMG|DJI|HDR)?"
                    + "|(?:WhatsApp Image|Screenshot)[\\s_-]+\\d.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UUID = Pattern.compile(
            "\\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\\}?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private Caption() {}

    /** The caption of a file; empty where its name says nothing to people: numbers, camera names and UUIDs. */
    public static String of(String fileName) {
        String stem = Normalizer.normalize(FileName.stem(fileName), Normalizer.Form.NFC)
                .strip();
        if (meaningless(stem)) {
            return "";
        }
        String words = LEADING_NUMBER.matcher(stem).replaceFirst("");
        if (meaningless(words)) {
            return "";
        }
        String caption =
                MainPhoto.without(SEPARATORS.matcher(words).replaceAll(" ").strip());
        if (caption.isEmpty()) {
            return "";
        }
        int first = caption.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(caption.codePointAt(0)))
                .append(caption.substring(first))
                .toString();
    }

    private static boolean meaningless(String stem) {
        String original = COPY.matcher(stem).replaceFirst("");
        return CAMERA.matcher(original).matches() || UUID.matcher(original).matches();
    }
}
