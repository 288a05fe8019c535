package uk.letterbox.sftp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.password.PasswordChangeRequiredException;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.account.Account;
import uk.letterbox.account.Accounts;
import uk.letterbox.account.PasswordHash;
import uk.letterbox.account.PublicKeys;
import uk.letterbox.login.FailedLogins;
import uk.letterbox.settings.Secret;

/**
 * Who may log in. Wrong passwords are counted by address and by name; guessing an account's password keeps nobody from
 * logging in to it with its key. A name that there is not costs as much time as one that there is.
 */
final class Logins implements PasswordAuthenticator, PublickeyAuthenticator {

    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    /** The network of one customer in IPv6. */
    private static final int NETWORK_BYTES = 8;

    private final Accounts accounts;
    private final FailedLogins failures;
    private final PasswordHash none = PasswordHash.ofNone();

    Logins(Accounts accounts, FailedLogins failures) {
        this.accounts = accounts;
        this.failures = failures;
    }

    @Override
    public boolean authenticate(String name, String password, ServerSession session)
            throws PasswordChangeRequiredException {
        String address = address(session.getClientAddress());
        String account = Account.fits(name) ? name : "?";
        if (failures.tooMany(address) || failures.tooMany("name " + account)) {
            LOG.info("A login over SFTP as {} from {} has to wait after too many wrong passwords", account, address);
            return false;
        }
        Optional<PasswordHash> hash = accounts.find(name).flatMap(Account::password);
        boolean right = hash.orElse(none).is(new Secret(password)) && hash.isPresent();
        if (!right) {
            failures.failed(address);
            failures.failed("name " + account);
            LOG.info("A wrong password over SFTP for {} from {}", account, address);
        }
        return right;
    }

    @Override
    public boolean authenticate(String name, PublicKey key, ServerSession session) {
        return accounts.find(name).stream()
                .flatMap(account -> account.keys().stream())
                .flatMap(line -> PublicKeys.read(line).stream())
                .anyMatch(known -> KeyUtils.compareKeys(known, key));
    }

    /** What a guesser has one of: an address, or a whole network where addresses are many. */
    static String address(SocketAddress from) {
        if (!(from instanceof InetSocketAddress socket)) {
            return String.valueOf(from);
        }
        InetAddress address = socket.getAddress();
        byte[] bytes = address.getAddress();
        return bytes.length > NETWORK_BYTES
                ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::"
                : address.getHostAddress();
    }
}
