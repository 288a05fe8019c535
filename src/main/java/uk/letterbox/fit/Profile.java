package uk.letterbox.fit;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the colours of a picture mean (ICC.1). Profiles that say sRGB in other words are told by their numbers, never by their
 * names; none is ever passed on, for its texts are a stranger's.
 *
 * @param bytes as they were in the picture
 */
record Profile(byte[] bytes) {

    private static final int TAGS = 128;
    private static final int TAG = 12;
    private static final int MOST_TAGS = 100;
    /** The colorants of sRGB, adapted to D50 (IEC 61966-2-1). */
    private static final double[][] SRGB = {{0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
    };

    private static final String[] COLORANTS = {"rXYZ", "gXYZ", "bXYZ"};
    private static final double NEAR = 0.012;

    private static final String CURVE = "gTRC";
    /** Curves between those of a gamma of 2 and one of 2.5 are told from sRGB's by nobody. */
    private static final double SRGB_HALF = 0.214;

    private static final double NEAR_HALF = 0.045;

    /** What is sent where a picture said that it is sRGB. */
    static byte[] standard() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** Whether a picture of these colours looks right when it is taken for sRGB or plain gray. */
    boolean plain() {
        try {
            ByteBuffer profile = ByteBuffer.wrap(bytes);
            String space = text(profile, 16);
            if (space.equals("GRAY")) {
                return true;
            }
            if (!space.equals("RGB ")) {
                return false;
            }
            for (int i = 0; i < COLORANTS.length; i++) {
                int at = tag(profile, COLORANTS[i]);
                if (at < 0 || !near(profile, at + 8, SRGB[i])) {
                    return false;
                }
            }
            int curve = tag(profile, CURVE);
            return curve < 0 || Math.abs(half(profile, curve) - SRGB_HALF) < NEAR_HALF;
        } catch (IndexOutOfBoundsException broken) {
            return true;
        }
    }

    /** How much light half of a colour is, by a curve of ICC.1 10.6 or 10.18; sRGB's where it cannot be told. */
    private static double half(ByteBuffer profile, int at) {
        int count = profile.getInt(at + 8);
        if (text(profile, at).equals("para")) {
            double gamma = profile.getInt(at + 12) / 65536.0;
            boolean plain = profile.getShort(at + 8) == 0;
            return plain
                    ? Math.pow(0.5, gamma)
                    : Math.pow(profile.getInt(at + 16) / 65536.0 / 2 + profile.getInt(at + 20) / 65536.0, gamma);
        }
        if (!text(profile, at).equals("curv")) {
            return SRGB_HALF;
        }
        if (count < 2) {
            return count == 0 ? 0.5 : Math.pow(0.5, (profile.getShort(at + 12) & 0xFFFF) / 256.0);
        }
        return (profile.getShort(at + 12 + count / 2 * 2) & 0xFFFF) / 65535.0;
    }

    private static boolean near(ByteBuffer profile, int at, double[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(profile.getInt(at + 4 * i) / 65536.0 - wanted[i]) > NEAR) {
                return false;
            }
        }
        return true;
    }

    private static int tag(ByteBuffer profile, String name) {
        int tags = Math.min(profile.getInt(TAGS), MOST_TAGS);
        for (int i = 0; i < tags; i++) {
            int at = TAGS + 4 + i * TAG;
            if (text(profile, at).equals(name)) {
                return profile.getInt(at + 4);
            }
        }
        return -1;
    }

    private static String text(ByteBuffer profile, int at) {
        byte[] four = new byte[4];
        profile.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && Arrays.equals(bytes, profile.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Profile of " + bytes.length + " bytes";
    }
}
