package uk.letterbox.sftp;

import java.util.List;
import java.util.function.Supplier;

import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns away connections that would only take the places of others.
 *
 * @param sessions those that are open
 * @param most how many there may be
 */
record Bouncer(Supplier<List<AbstractSession>> sessions, int most) implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Bouncer.class);
    /** Of one address that have not logged in yet. */
    private static final int STRANGERS = 10;

    @Override
    public void sessionCreated(Session session) {
        String address = Logins.address(((ServerSession) session).getClientAddress());
        List<AbstractSession> others =
                sessions.get().stream().filter(other -> other != session).toList();
        long strangers = others.stream()
                .filter(other -> !other.isAuthenticated())
                .map(other -> Logins.address(((ServerSession) other).getClientAddress()))
                .filter(address::equals)
                .count();
        if (others.size() >= most || strangers >= STRANGERS) {
            LOG.warn("A connection over SFTP from {} is turned away: there are too many", address);
            session.close(true);
        }
    }
}
