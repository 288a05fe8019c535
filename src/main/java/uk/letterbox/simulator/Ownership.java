package uk.letterbox.simulator;

import java.util.Locale;

/** Which ids stand for what the client may not have. */
final class Ownership {

    private Ownership() {}

    /** @throws Refusal 404 for ids that begin with {@code ffff-}, 403 for those that begin with {@code eeee-} */
    static void check(String id) throws Refusal {
        String lower = id.toLowerCase(Locale.ROOT);
        if (lower.startsWith("ffff-")) {
            throw new Refusal(404, "No object with the OID " + id + " was found.");
        }
        if (lower.startsWith("eeee-")) {
            throw new Refusal(403, "The object with the OID " + id + " belongs to another client.");
        }
    }
}
