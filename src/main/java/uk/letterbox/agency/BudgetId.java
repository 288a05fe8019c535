package uk.letterbox.agency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import uk.letterbox.settings.Secret;

/** Names the budget of an API key without telling the key: a keyed hash, 16 bytes in lower-case hex. */
public final class BudgetId {

    private static final int BYTES = 16;

    private BudgetId() {}

    /**
     * @param homeKey the secret of the home folder
     */
    public static String of(Secret key, byte[] homeKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(homeKey, "HmacSHA256"));
            byte[] hash = mac.doFinal(key.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
