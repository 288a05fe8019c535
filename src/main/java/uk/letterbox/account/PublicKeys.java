package uk.letterbox.account;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** Public keys as OpenSSH writes them into {@code .pub} files. */
public final class PublicKeys {

    /** What a key must be, to follow "must be". */
    public static final String SHAPE =
            "one line of a .pub file with an Ed25519, ECDSA or RSA key (RSA of at least 2048 bits)";

    private static final Pattern LINE = Pattern.compile(
            "(ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa) [A-Za-z0-9+/=]+(?: [^\\p{Cntrl}]*)?");
    private static final int SHORTEST_RSA = 2048;

    private PublicKeys() {}

    /** The key of a line; empty where it is none, or one that is too weak. */
    public static Optional<PublicKey> read(String line) {
        if (!LINE.matcher(line).matches()) {
            return Optional.empty();
        }
        try {
            PublicKey key = PublicKeyEntry.parsePublicKeyEntry(line).resolvePublicKey(null, null, null);
            return Optional.ofNullable(key).filter(PublicKeys::strong);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** {@code SHA256:…}, as {@code ssh-keygen -l} shows it. */
    public static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(key);
    }

    private static boolean strong(PublicKey key) {
        return !(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() >= SHORTEST_RSA;
    }
}
