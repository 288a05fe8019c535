package uk.letterbox.queue;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Lets one user into an Artemis, and remembers everybody who asked. */
public final class Guard implements ActiveMQSecurityManager {

    private final String user;
    private final String password;
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    public Guard(String user, String password) {
        this.user = user;
        this.password = password;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** The passwords that were shown, by the users who did. */
    public Map<String, String> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public boolean validateUser(String who, String shown) {
        asked.put(String.valueOf(who), String.valueOf(shown));
        return user.equals(who) && password.equals(shown);
    }

    @Override
    public boolean validateUserAndRole(String who, String shown, Set<Role> roles, CheckType check) {
        return validateUser(who, shown);
    }
}
