package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.loader.KeyPairResourceLoader;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * Connects with MINA's client, which is given what the agency's file says and nothing else of this machine: no keys, agent or
 * configuration of whoever runs Letterbox.
 */
final class SftpConnecting implements Remote.Connecting {

    private final Server server;
    private final Times times;
    private final AtomicReference<Optional<SshClient>> present = new AtomicReference<>(Optional.empty());

    SftpConnecting(Server server, Times times) {
        this.server = server;
        this.times = times;
    }

    @Override
    public Remote connect() throws IOException, HostKeyDiffers, LoginRefused {
        List<KeyPair> keys = server.key().isPresent() ? keys(server.key().get()) : List.of();
        AtomicReference<Optional<String>> other = new AtomicReference<>(Optional.empty());
        SshClient client = client(other);
        present.set(Optional.of(client));
        try {
            ClientSession session = client.connect(server.user(), server.host(), server.port())
                    .verify(times.login())
                    .getSession();
            keys.forEach(session::addPublicKeyIdentity);
            if (!server.password().isEmpty()) {
                session.addPasswordIdentity(server.password().reveal());
            }
            logIn(session);
            return new SftpRemote(
                    server,
                    client,
                    SftpClientFactory.instance().createSftpClient(session),
                    new Patience(session, client.getScheduledExecutorService(), times.step()));
        } catch (IOException | LoginRefused | RuntimeException failed) {
            client.stop();
            if (other.get().isPresent()) {
                throw new HostKeyDiffers(other.get().get());
            }
            throw failed;
        }
    }

    @Override
    public void cut() {
        present.get().ifPresent(SshClient::stop);
    }

    /** @param other is told the fingerprint of a host key that is not the right one */
    private SshClient client(AtomicReference<Optional<String>> other) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setUserAuthFactories(
                server.key().isPresent()
                        ? List.of(UserAuthPublicKeyFactory.INSTANCE)
                        : List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
        client.setServerKeyVerifier((session, address, key) -> {
            boolean right = KeyUtils.getFingerPrint(key).equals(server.hostKey());
            other.set(right ? Optional.empty() : Optional.of(shown(key)));
            return right;
        });
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, times.login());
        client.start();
        return client;
    }

    private static String shown(PublicKey key) {
        return KeyUtils.getFingerPrint(key) + " (" + KeyUtils.getKeyType(key) + ")";
    }

    private void logIn(ClientSession session) throws IOException, LoginRefused {
        try {
            session.auth().verify(times.login());
        } catch (SshException refused) {
            if (refused.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                throw new LoginRefused("it refuses the " + (server.key().isPresent() ? "key" : "password"), refused);
            }
            throw refused;
        }
    }

    private static List<KeyPair> keys(Path file) throws LoginRefused {
        try {
            KeyPairResourceLoader parser = SecurityUtils.getKeyPairResourceParser();
            List<KeyPair> keys = List.copyOf(parser.loadKeyPairs(null, file, null));
            if (keys.isEmpty()) {
                throw new LoginRefused("there is no private key in " + file, null);
            }
            return keys;
        } catch (IOException | GeneralSecurityException | RuntimeException unread) {
            throw new LoginRefused(
                    "the private key in " + file + " cannot be read (a passphrase cannot be given)", unread);
        }
    }
}
