package uk.letterbox.download;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of the web that an agency lets others name.
 *
 * @param hosts where they may be, {@code files.example.com} or {@code files.example.com:8443}; none allows nothing
 */
public record WebFiles(Set<String> hosts, Downloads downloads) {

    private static final int HTTPS_PORT = 443;

    public WebFiles {
        Set<String> lower = new TreeSet<>();
        hosts.forEach(host -> lower.add(host.toLowerCase(Locale.ROOT)));
        hosts = lower;
    }

    /**
     * Fetches one.
     *
     * @param largest bytes; a larger one is not fetched to its end
     */
    public byte[] fetch(String url, long largest) throws NotFetched {
        URI address = address(url);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 ? HTTPS_PORT : address.getPort();
        if (!hosts.contains(host + ":" + port) && !(port == HTTPS_PORT && hosts.contains(host))) {
            throw new NotFetched(
                    "The host of the url is none that the agency allows. Name it, with its port if that is not"
                            + " 443, in doors.events.urlHosts of the agency's file, or send the file in the event.");
        }
        return downloads.fetch(address, largest);
    }

    private static URI address(String url) throws NotFetched {
        try {
            URI address = URI.create(url);
            if ("https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw wrong();
        }
        throw wrong();
    }

    private static NotFetched wrong() {
        return new NotFetched("The url of the event is no address that a file is fetched from."
                + " Right: https://files.example.com/01-front.jpg, without a user and password.");
    }
}
