package uk.letterbox.agency;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** An address as an agency's file has it. */
record WrittenUrl(String text) {

    /** Empty for what is none. */
    Optional<URI> read() {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    /** The address of a machine with the user that logs in there, and no password; empty for anything else. */
    Optional<URI> login(Set<String> schemes) {
        return read().filter(url -> url.getScheme() != null
                && schemes.contains(url.getScheme())
                && url.getHost() != null
                && url.getPort() <= 65535
                && url.getRawUserInfo() != null
                && !url.getRawUserInfo().isEmpty()
                && !url.getRawUserInfo().contains(":")
                && url.getRawQuery() == null
                && url.getRawFragment() == null);
    }
}
