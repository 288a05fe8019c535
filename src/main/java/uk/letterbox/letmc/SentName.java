package uk.letterbox.letmc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Media;

/**
 * The file name that letMC is given: the sender's, made safe, with an extension that tells the truth and, before it, the
 * tag by which a listing shows that this very delivery has arrived: {@code 01-front~7k2m9qa.jpg}.
 */
public final class SentName {

    private static final int LONGEST_STEM = 100;
    private static final int TAG_LENGTH = 7;
    /** Without the letters that are read as digits. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");
    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"),
            "image/png", List.of("png"),
            "image/gif", List.of("gif"),
            "image/webp", List.of("webp"),
            "image/tiff", List.of("tif", "tiff"),
            "image/bmp", List.of("bmp"),
            "image/heic", List.of("heic", "heif"),
            "application/pdf", List.of("pdf"));

    private SentName() {}

    /**
     * The name for a delivery of media; without a tag when {@code tag} is false.
     *
     * @throws IllegalArgumentException when the delivery carries no file
     */
    public static String of(Delivery delivery, boolean tag) {
        if (!(delivery.content() instanceof Media media)) {
            throw new IllegalArgumentException("Delivery " + delivery.id() + " carries no file to name");
        }
        return named(media, tag ? "~" + tag(delivery.id()) : "");
    }

    /** Whether a file name, as letMC lists it, carries the tag of this delivery; letMC may have changed its case. */
    public static boolean carries(String fileName, String deliveryId) {
        return carriesTag(fileName, tag(deliveryId));
    }

    /** Whether a file name, as letMC lists it, carries this tag; letMC may have changed its case. */
    public static boolean carriesTag(String fileName, String bare) {
        String name = lower(fileName);
        String tag = "~" + lower(bare);
        int at = name.lastIndexOf(tag);
        int end = at + tag.length();
        return at >= 0 && (end == name.length() || !Character.isLetterOrDigit(name.charAt(end)));
    }

    private static String named(Media media, String tag) {
        String safe = UNSAFE.matcher(media.fileName()).replaceAll("");
        int dot = safe.lastIndexOf('.');
        String extension = dot < 0 ? "" : safe.substring(dot + 1);
        List<String> honest = EXTENSIONS.getOrDefault(media.mimeType(), List.of());
        boolean known = EXTENSIONS.values().stream().anyMatch(each -> each.contains(lower(extension)));
        boolean keep = honest.isEmpty() ? !extension.isEmpty() : honest.contains(lower(extension));
        String stem = keep || known ? safe.substring(0, dot) : safe;
        String ending = keep ? extension : honest.stream().findFirst().orElse("");
        return shortened(stem) + tag + (ending.isEmpty() ? "" : "." + ending);
    }

    /** The tag of an id: seven letters and digits. */
    public static String tag(String id) {
        byte[] digest = sha256(id);
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = bits << 8 | digest[i] & 0xFF;
        }
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < TAG_LENGTH; i++) {
            tag.append(ALPHABET.charAt((int) (bits >> 5 * i & 31)));
        }
        return tag.toString();
    }

    private static String shortened(String stem) {
        String whole = stem.strip().replaceFirst("^\\.+", "").strip();
        if (whole.isEmpty()) {
            return "file";
        }
        int most = Math.min(whole.codePointCount(0, whole.length()), LONGEST_STEM);
        return whole.substring(0, whole.offsetByCodePoints(0, most)).strip();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
