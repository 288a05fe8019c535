package uk.letterbox.shoot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * An address of the web that people may be sent to.
 *
 * @param url absolute, {@code https} or {@code http}, as it was written
 * @param host where it leads
 * @param caption what people read for it; empty for none
 */
public record WebAddress(String url, String host, String caption) {

    private static final int LONGEST = 2_000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    /** Checks an address. */
    static WebAddress of(String url, String caption) throws NoAddress {
        if (!WEB.matcher(url).matches()) {
            throw new NoAddress(
                    "Only addresses that begin with https:// or http:// are sent to letMC. Correct the link.");
        }
        if (url.length() > LONGEST) {
            throw new NoAddress("Its address is longer than " + LONGEST + " letters. Use a shorter one.");
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new NoAddress(
                        "Its address has no plain host, or a name or password in front of it. Copy the address"
                                + " from the browser again.");
            }
            return new WebAddress(url, uri.getHost(), caption);
        } catch (URISyntaxException broken) {
            throw new NoAddress("Its address is not written as addresses are. Copy it from the browser again.");
        }
    }
}
