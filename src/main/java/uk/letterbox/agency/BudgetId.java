package uk.letterbox.agency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import uk.letterbox.settings.Secret;

/** Names the budget of an API key without telling the key: agencies that share a key share the budget. */
public final class BudgetId {

    private static final int BYTES = 16;

    private BudgetId() {}

    /**
     * The first 16 bytes of HMAC-SHA256, lower-case hex.
     *
     * @param homeKey the installation's own key, kept in its home; at least 16 bytes, or the API key could be guessed
     */
    public static String of(Secret apiKey, byte[] homeKey) {
        if (homeKey.length < BYTES) {
            throw new IllegalArgumentException(
                    "The key in home has " + homeKey.length + " bytes; at least 16 are needed");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(homeKey, "HmacSHA256"));
            byte[] hash = mac.doFinal(apiKey.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
