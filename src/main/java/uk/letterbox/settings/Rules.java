package uk.letterbox.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What must hold between the values of several keys, each of them right by itself. */
final class Rules {

    private final Map<Key, String> values;
    private final Function<Key, Written> written;

    Rules(Map<Key, String> values, Function<Key, Written> written) {
        this.values = values;
        this.written = written;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int requests = Integer.parseInt(values.get(Key.REQUESTS));
        int reserve = Integer.parseInt(values.get(Key.RESERVE));
        if (requests == 0 && !Loopback.is(URI.create(values.get(Key.BASE_URL)))) {
            problems.add(problem(Key.REQUESTS, "may be 0 (no limit) only while letmc.base-url is this machine"));
        }
        if (requests > 0 && reserve >= requests) {
            problems.add(problem(
                    Key.RESERVE,
                    "is " + reserve + " but must be less than letmc.requests (" + requests
                            + "), or no photo is ever sent"));
        }
        if (!values.get(Key.ALERT_SMTP_URL).isEmpty()
                && values.get(Key.ALERT_TO).isEmpty()) {
            problems.add(problem(Key.ALERT_TO, "must name somebody, for letterbox.alert-smtp-url is set"));
        }
        return problems;
    }

    private Problem problem(Key key, String what) {
        return written.apply(key).problem(key, what);
    }
}
