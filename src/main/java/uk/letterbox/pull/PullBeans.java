package uk.letterbox.pull;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The steps of the route of servers: each is done by the server in question. */
public final class PullBeans {

    private final Map<String, PullOpening> servers;

    /** @param servers by the names of their routes */
    public PullBeans(Map<String, PullOpening> servers) {
        this.servers = Map.copyOf(servers);
    }

    /** Puts what was fetched into the inboxes. */
    public List<Fetched> place(List<Fetched> fetched) throws IOException {
        for (Fetched each : fetched) {
            Objects.requireNonNull(servers.get(each.server()), each.server()).place(each);
        }
        return fetched;
    }
}
