package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.account.Account;
import uk.letterbox.account.Accounts;
import uk.letterbox.login.FailedLogins;

/** The server: SFTP and nothing else of what SSH can do, each account in its own folder. */
public final class SftpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SftpServer.class);
    private static final Duration TO_LOG_IN = Duration.ofSeconds(30);
    /** Clients offer every key of theirs before the right one. */
    private static final int LOGIN_TRIES = 12;

    private static final int SESSIONS_OF_ACCOUNT = 10;
    private static final int OPEN_FILES = 64;
    private static final int CHANNELS = 4;

    private final Accounts accounts;
    private final Function<Account, Path> folders;
    private final SessionEnds ends;
    private final SftpSettings settings;
    private final OpenUploads uploads;
    private final SshServer server = SshServer.setUpDefaultServer();

    /**
     * @param folders the folder of an account, which holds what the client sees
     * @param ends is told when all that a session had to bring is there
     */
    public SftpServer(
            Accounts accounts, Function<Account, Path> folders, SessionEnds ends, HostKey key, SftpSettings settings) {
        this.accounts = accounts;
        this.folders = folders;
        this.ends = ends;
        this.settings = settings;
        this.uploads = new OpenUploads(settings);
        Logins logins = new Logins(accounts, new FailedLogins(System::nanoTime));
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator(logins);
        server.setPublickeyAuthenticator(logins);
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setFileSystemFactory(new OwnFolder());
        server.setSubsystemFactories(List.of(new Sessions()));
        server.addSessionListener(new Bouncer(server::getActiveSessions, settings.sessions()));
        limit();
        hurry();
    }

    /** Clients prefer ChaCha20, which Java computes many times slower than the AES that all of them know as well. */
    private void hurry() {
        server.setCipherFactories(server.getCipherFactories().stream()
                .filter(cipher -> !cipher.getName().equals(BuiltinCiphers.cc20p1305_openssh.getName()))
                .toList());
        CoreModuleProperties.TCP_NODELAY.set(server, true);
    }

    private void limit() {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "letterbox");
        CoreModuleProperties.AUTH_TIMEOUT.set(server, TO_LOG_IN);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, LOGIN_TRIES);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, settings.idle());
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, SESSIONS_OF_ACCOUNT);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, OPEN_FILES);
        SftpModuleProperties.AUTO_FOLLOW_LINKS.set(server, false);
        SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(
                server, "posix-rename@openssh.com=1,fsync@openssh.com=1,limits@openssh.com=1,lsetstat@openssh.com=1");
    }

    /** Begins to listen. */
    public void start() throws IOException {
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Ends every session; what was being uploaded stays cut. */
    @Override
    public void close() {
        try {
            server.close(true).await(TO_LOG_IN);
        } catch (IOException interrupted) {
            LOG.warn("The SFTP server did not end in time: {}", interrupted.toString());
        }
    }

    private final class OwnFolder implements FileSystemFactory {

        @Override
        public Path getUserHomeDir(SessionContext session) throws IOException {
            Account account = accounts.find(session.getUsername())
                    .orElseThrow(() -> new IOException("This account is not there any more"));
            return folders.apply(account);
        }

        @Override
        public FileSystem createFileSystem(SessionContext session) throws IOException {
            return new RootedFileSystemProvider().newFileSystem(getUserHomeDir(session), Map.of());
        }
    }

    private final class Sessions extends SftpSubsystemFactory {

        @Override
        public Command createSubsystem(ChannelSession channel) throws IOException {
            ServerSession session = channel.getServerSession();
            String name = session.getUsername();
            Account account =
                    accounts.find(name).orElseThrow(() -> new IOException("This account is not there any more"));
            LOG.info("{} of {} is there over SFTP", name, account.agency());
            AccountFiles files = new AccountFiles(
                    folders.apply(account), () -> accounts.find(name).isPresent(), uploads);
            SftpSubsystemFactory configured = new SftpSubsystemFactory();
            configured.setFileSystemAccessor(files);
            configured.setErrorStatusDataHandler(new Sentences());
            return new AccountSession(channel, configured, files, uploaded -> ends.ended(account, uploaded));
        }
    }
}
