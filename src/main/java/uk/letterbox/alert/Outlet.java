package uk.letterbox.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.AlertBox.News;

/** A channel with what it has told, what it has missed and when it may be tried. */
final class Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

    private final AlertChannel channel;
    private final Retry retry;
    private final Backlog backlog = new Backlog();
    private final Set<Seen> told = new HashSet<>();
    private Optional<String> failure = Optional.empty();

    Outlet(AlertChannel channel, LongSupplier nanos) {
        this.channel = channel;
        this.retry = new Retry(nanos);
    }

    /** One turn of an alert; its text and count may change while it waits. */
    private record Seen(String id, long at, boolean over) {

        static Seen of(News news) {
            return new Seen(news.id(), news.at(), news.over());
        }
    }

    /** Tells what is new, and what was missed before, in one message, when its time has come. */
    void tell(List<News> news) {
        told.retainAll(news.stream().map(Seen::of).toList());
        List<News> all = backlog.with(news.stream().filter(one -> !hasTold(one)).toList());
        if (all.isEmpty() || !retry.due()) {
            return;
        }
        try {
            channel.tell(new AlertMessage(all));
            backlog.clear();
            news.forEach(one -> told.add(Seen.of(one)));
            worked();
        } catch (NotTold failed) {
            failed(failed.getMessage(), all.size());
        }
    }

    /** Whether this channel has told it: the journal may not have taken that down yet. */
    boolean hasTold(News news) {
        return told.contains(Seen.of(news));
    }

    /** The journal will not bring these again; what this channel has not told of them it must remember. */
    void settled(List<News> news) {
        backlog.missed(news.stream().filter(one -> !hasTold(one)).toList());
    }

    private void worked() {
        retry.worked();
        if (failure.isPresent()) {
            failure = Optional.empty();
            LOG.info("Alerts go out through the {} again", channel.name());
        }
    }

    private void failed(String why, int waiting) {
        retry.failed();
        if (!failure.equals(Optional.of(why))) {
            failure = Optional.of(why);
            LOG.error(
                    "The {} did not take {} alert(s): {}. It is tried again by itself; see status for the alerts.",
                    channel.name(),
                    waiting,
                    why);
        }
    }
}
