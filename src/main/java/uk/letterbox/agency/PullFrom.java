package uk.letterbox.agency;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import uk.letterbox.settings.Secret;

/**
 * An SFTP server of somebody else that files are taken from.
 *
 * @param name what it is called here: a folder's name too, and no other server of the agency has it
 * @param url {@code sftp://user@host[:port]/folder}, without a password
 * @param hostKey the fingerprint of its host key, {@code SHA256:…}
 * @param password empty where {@code key} is there instead
 * @param key a file with a private key
 * @param moveTo the folder, below that of the url, that files go to once they were taken; deleted without it
 * @param every how often it is looked at
 */
public record PullFrom(
        String name,
        URI url,
        String hostKey,
        Secret password,
        Optional<Path> key,
        Optional<String> moveTo,
        Duration every) {

    private static final int SSH = 22;

    public String host() {
        return url.getHost();
    }

    public int port() {
        return url.getPort() > 0 ? url.getPort() : SSH;
    }

    /** Who logs in. */
    public String user() {
        return URLDecoder.decode(url.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Where the files lie; absolute, and without a slash behind it but for the root. */
    public String folder() {
        String path = url.getPath().replaceAll("/+$", "");
        return path.isEmpty() ? "/" : path;
    }

    /** Whether another one is this very folder. */
    boolean same(PullFrom other) {
        return user().equals(other.user())
                && host().equalsIgnoreCase(other.host())
                && port() == other.port()
                && folder().equals(other.folder());
    }
}
