package uk.letterbox.door;

import java.util.Optional;

/**
 * The name that a file has in an inbox while it is being uploaded: {@code .<name>.upload}, until whoever writes it there says
 * that it is whole. No door takes a file so named, so one whose upload was cut is never taken for whole, also after a
 * restart.
 */
public final class UploadName {

    /** The longest name that fits into 255 bytes together with what is put around it. */
    public static final int LONGEST = 255 - ".".length() - ".upload".length();

    private static final String BEFORE = ".";
    private static final String BEHIND = ".upload";

    private UploadName() {}

    /** The name while it is being uploaded. */
    public static String of(String name) {
        return BEFORE + name + BEHIND;
    }

    /** The right name of what is being uploaded; empty for any other name. */
    public static Optional<String> uploaded(String name) {
        boolean ours =
                name.length() > BEFORE.length() + BEHIND.length() && name.startsWith(BEFORE) && name.endsWith(BEHIND);
        return ours ? Optional.of(name.substring(BEFORE.length(), name.length() - BEHIND.length())) : Optional.empty();
    }
}
