package uk.letterbox.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import uk.letterbox.settings.Secret;

/**
 * What opens the API.
 *
 * @param password of people; may be weak, so guesses at it are counted
 * @param runToken of commands on the same machine; random and new with every start
 */
public record ConsoleKeys(Secret password, Secret runToken) {

    /**
     * @throws IllegalArgumentException when one is empty, which would open the API to everybody
     */
    public ConsoleKeys {
        if (password.isEmpty() || runToken.isEmpty()) {
            throw new IllegalArgumentException("The console's password and the run token must not be empty");
        }
    }

    boolean isRunToken(String given) {
        return same(runToken, given);
    }

    boolean isPassword(String given) {
        return same(password, given);
    }

    /** Of hashes, so that the time taken tells neither a common beginning nor the length. */
    private static boolean same(Secret secret, String given) {
        return MessageDigest.isEqual(hash(secret.reveal()), hash(given));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
