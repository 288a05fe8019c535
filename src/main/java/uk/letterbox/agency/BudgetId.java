package uk.letterbox.agency;

import uk.letterbox.settings.KeyedHash;
import uk.letterbox.settings.Secret;

/** Names the budget of an API key without telling the key: agencies that share a key share the budget. */
public final class BudgetId {

    private BudgetId() {}

    /**
     * The first 16 bytes of HMAC-SHA256, lower-case hex.
     *
     * @param homeKey the installation's own key, kept in its home; at least 16 bytes, or the API key could be guessed
     */
    public static String of(Secret apiKey, byte[] homeKey) {
        return new KeyedHash(homeKey).of(apiKey.reveal());
    }
}
