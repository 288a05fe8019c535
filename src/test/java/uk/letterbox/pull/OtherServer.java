package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Somebody else's server, by MINA: it lets anybody in who has the password or the key, and does as it is told to. */
public final class OtherServer implements AutoCloseable {

    public static final String PASSWORD = "a long enough password";

    /** What happens when a client reads from a file. */
    public interface Reading {
        void from(ChannelSession channel, long offset) throws IOException;
    }

    private final Path root;
    private final KeyPair hostKey;
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Map<String, String> shownAs = new ConcurrentHashMap<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final AtomicReference<Reading> reading = new AtomicReference<>((channel, offset) -> {});
    private final AtomicReference<Optional<PublicKey>> known = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Runnable> removed = new AtomicReference<>(() -> {});
    private volatile boolean readOnly;

    public OtherServer(Path root) throws IOException, GeneralSecurityException {
        this.root = root;
        this.hostKey = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        server.setHost("127.0.0.1");
        // The cheapest exchange of keys, for each look at a server is a connection.
        server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                false, List.of(BuiltinDHFactories.curve25519), ServerBuilder.DH2KEX));
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> {
            logins.add(user + " " + password);
            return user.equals("letterbox") && password.equals(PASSWORD);
        });
        server.setPublickeyAuthenticator((user, key, session) ->
                known.get().filter(right -> KeyUtils.compareKeys(right, key)).isPresent());
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new Sessions()));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey.getPublic());
    }

    /** Who tried to log in with what. */
    List<String> logins() {
        return logins;
    }

    void knows(PublicKey key) {
        known.set(Optional.of(key));
    }

    /** In listings a file has another name from now on. */
    void shows(String file, String name) {
        shownAs.put(file, name);
    }

    public void whenReading(Reading then) {
        reading.set(then);
    }

    /** Done when a file is removed, before its client is told. */
    public void whenRemoved(Runnable then) {
        removed.set(then);
    }

    public void readOnly(boolean now) {
        readOnly = now;
    }

    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private final class Sessions extends SftpSubsystemFactory {

        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new Session(channel, this);
        }
    }

    private final class Session extends SftpSubsystem {

        private final ChannelSession channel;

        Session(ChannelSession channel, SftpSubsystemConfigurator configurator) {
            super(channel, configurator);
            this.channel = channel;
        }

        @Override
        protected String getShortName(Path file) throws IOException {
            String name = super.getShortName(file);
            return shownAs.getOrDefault(name, name);
        }

        @Override
        protected void doRead(Buffer buffer, int id) throws IOException {
            int at = buffer.rpos();
            buffer.getString();
            long offset = buffer.getLong();
            buffer.rpos(at);
            reading.get().from(channel, offset);
            super.doRead(buffer, id);
        }

        @Override
        protected void doRemoveFile(int id, String path) throws IOException {
            requireWritable(path);
            super.doRemoveFile(id, path);
            removed.get().run();
        }

        @Override
        protected void doRename(int id, String from, String to, int flags) throws IOException {
            requireWritable(from);
            super.doRename(id, from, to, flags);
        }

        private void requireWritable(String path) throws IOException {
            if (readOnly) {
                throw new AccessDeniedException(path);
            }
        }
    }
}
