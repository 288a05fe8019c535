package uk.letterbox.settings;

import java.net.URI;
import java.util.regex.Pattern;

/** Whether an address stays on this machine. Decided by its spelling alone: names are not looked up. */
public final class Loopback {

    private static final Pattern HOST =
            Pattern.compile("(?i)localhost|127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}|\\[?(::1|(0:){7}1)]?");

    private Loopback() {}

    /** Whether a host name or a numeric address is this machine. */
    public static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** Whether a URI has a host, and that host is this machine. */
    public static boolean is(URI uri) {
        return uri.getHost() != null && isHost(uri.getHost());
    }
}
