package uk.letterbox.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes by which something is known again without being told: HMAC-SHA256. They mean nothing to who has not the key.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final byte[] key;

    /** @param key at least 16 bytes, or what is hashed could be guessed */
    public KeyedHash(byte[] key) {
        if (key.length < BYTES) {
            throw new IllegalArgumentException("The key in home has " + key.length + " bytes; at least 16 are needed");
        }
        this.key = key.clone();
    }

    /** Hashes for another purpose, by a key made of this one. */
    public KeyedHash forPurpose(String purpose) {
        return new KeyedHash(mac(purpose));
    }

    /** The first 16 bytes, lower-case hex. */
    public String of(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac(text), BYTES));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
