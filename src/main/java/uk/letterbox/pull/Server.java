package uk.letterbox.pull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import uk.letterbox.settings.Secret;

/**
 * A folder of an SFTP server that files are fetched from.
 *
 * @param name of its route and in alerts: letters, digits, {@code -} and {@code _}
 * @param hostKey the fingerprint of the only host key that is believed, {@code SHA256:…}
 * @param password empty where there is a key
 * @param key a file with a private key
 * @param folder absolute, without a slash behind it but for the root
 * @param moveTo the folder below it that files go to once they were taken; deleted without it
 * @param every how often it is looked at
 */
public record Server(
        String name,
        String host,
        int port,
        String user,
        String hostKey,
        Secret password,
        Optional<Path> key,
        String folder,
        Optional<String> moveTo,
        Duration every) {

    String address() {
        return host + ":" + port;
    }

    /** The whole path of one below its folder. */
    String path(String below) {
        String root = folder.equals("/") ? "" : folder;
        return below.isEmpty() ? folder : root + "/" + below;
    }

    /** A text of the server without what nobody may see. */
    String unseen(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", " ");
        return password.isEmpty() ? shown : shown.replace(password.reveal(), "***");
    }
}
