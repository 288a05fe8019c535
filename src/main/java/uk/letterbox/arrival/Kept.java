package uk.letterbox.arrival;

import java.util.Optional;

import uk.letterbox.delivery.Look;

/**
 * What the spool keeps of a thing: the bytes that came, or others that were made of them.
 *
 * @param sha256 of the bytes in the spool, lower-case hex
 * @param done what was done to them, a sentence for whoever sent them; never personal; empty for nothing
 * @param look what a picture looks like; empty for what is none, and for one without features
 */
public record Kept(String sha256, String done, Optional<Look> look) {

    /** The bytes that came. */
    public static Kept asItCame(String sha256) {
        return new Kept(sha256, "", Optional.empty());
    }
}
