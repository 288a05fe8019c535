package uk.letterbox.delivery;

/**
 * What a picture looks like, in 64 bits that hardly change when it is saved anew, smaller or with other colours (dHash: whether
 * each of 8 by 8 places is clearly darker than the one to its right).
 */
public record Look(long bits) {

    /** Bits by which two savings of one photo differ at most; two photos of one room differ by ten and more. */
    private static final int NEAR = 4;

    /** Reads what {@link #text()} wrote. */
    public static Look of(String text) {
        return new Look(Long.parseUnsignedLong(text, 16));
    }

    /** Whether another picture is hardly to be told from this one. */
    public boolean near(Look other) {
        return Long.bitCount(bits ^ other.bits) <= NEAR;
    }

    /** 16 hex digits. */
    public String text() {
        return "%016x".formatted(bits);
    }
}
