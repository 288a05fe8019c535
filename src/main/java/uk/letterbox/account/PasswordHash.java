package uk.letterbox.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import uk.letterbox.settings.Secret;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA256, whose work is what OWASP asks for (600,000 rounds), so that a stolen
 * file gives no password away cheaply. Written {@code pbkdf2-sha256:<rounds>:<salt>:<hash>}, both in hex.
 */
public final class PasswordHash {

    private static final Pattern WRITTEN =
            Pattern.compile("pbkdf2-sha256:([1-9][0-9]{3,7}):((?:[0-9a-f]{2}){16,64}):([0-9a-f]{64})");
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int BITS = 256;

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** Of a password, with a salt that no other has. */
    public static PasswordHash of(Secret password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ROUNDS, salt, derived(password, ROUNDS, salt));
    }

    /** Of no password at all: as much work to try, and never right. */
    public static PasswordHash ofNone() {
        return new PasswordHash(ROUNDS, new byte[SALT_BYTES], new byte[BITS / Byte.SIZE]);
    }

    /** As it was written; empty where it is none. */
    public static Optional<PasswordHash> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        HexFormat hex = HexFormat.of();
        return parts.matches()
                ? Optional.of(new PasswordHash(
                        Integer.parseInt(parts.group(1)), hex.parseHex(parts.group(2)), hex.parseHex(parts.group(3))))
                : Optional.empty();
    }

    /** Whether it is this password; takes some tenths of a second of work whatever the answer. */
    public boolean is(Secret password) {
        return MessageDigest.isEqual(hash, derived(password, rounds, salt));
    }

    /** As it is kept in a file. */
    String written() {
        return "pbkdf2-sha256:" + rounds + ":" + HexFormat.of().formatHex(salt) + ":"
                + HexFormat.of().formatHex(hash);
    }

    private static byte[] derived(Secret password, int rounds, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java from 8 on has PBKDF2", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
