package uk.letterbox.sftp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

import uk.letterbox.account.PublicKeys;

/**
 * The key by which clients know the server again. Made once; a client that meets another one warns its user, so it is as
 * much a part of the home folder as the journal. The file is as OpenSSH writes it, without a passphrase.
 */
public record HostKey(KeyPair pair) {

    /** The name of the file in the home folder. */
    public static final String FILE = "sftp-host.key";

    /** The key of a home folder, made if there is none yet. */
    public static HostKey of(Path home) throws IOException {
        Path file = home.resolve(FILE);
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                make(file);
            }
            return read(file);
        } catch (GeneralSecurityException broken) {
            throw new IOException(
                    "The host key of the SFTP server, " + file + ", cannot be read or made (" + broken.getMessage()
                            + "). Put back the one that was saved; a new one makes every client warn its user",
                    broken);
        }
    }

    private static HostKey read(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            for (KeyPair pair : SecurityUtils.loadKeyPairIdentities(null, file::toString, in, null)) {
                return new HostKey(pair);
            }
        }
        throw new GeneralSecurityException("no key in it");
    }

    /** A temporary file is readable by its owner alone from the beginning; a link to it is made by one process only. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "letterbox", null, written);
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(file.getParent(), FILE, ".part");
        try {
            Files.write(partial, written.toByteArray());
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** {@code SHA256:…}, as {@code ssh} shows it at the first connection. */
    public String fingerprint() {
        return PublicKeys.fingerprint(pair.getPublic());
    }
}
