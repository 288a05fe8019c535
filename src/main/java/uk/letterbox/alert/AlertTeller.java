package uk.letterbox.alert;

import java.util.List;
import java.util.function.LongSupplier;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.AlertBox.News;

/**
 * Tells people what is new: everything in one message, once, with an all-clear. What one channel has taken counts as
 * told; the others catch up on it from memory, so that neither a dead webhook keeps the mail from going nor a living one
 * is told everything twice.
 */
public final class AlertTeller {

    private final AlertBox box;
    private final List<Outlet> outlets;

    /**
     * @param channels the configured ones; with none the log is told
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    public AlertTeller(AlertBox box, List<AlertChannel> channels, LongSupplier nanos) {
        this.box = box;
        List<AlertChannel> used = channels.isEmpty() ? List.of(new AlertLog()) : channels;
        this.outlets = used.stream().map(channel -> new Outlet(channel, nanos)).toList();
    }

    /** Tells what is due; to be called every few seconds, by one thread at a time. A failing channel fails nothing else. */
    public synchronized void tell() {
        List<News> news = box.news();
        outlets.forEach(outlet -> outlet.tell(news));
        List<News> told = news.stream()
                .filter(one -> outlets.stream().anyMatch(outlet -> outlet.hasTold(one)))
                .toList();
        if (!told.isEmpty()) {
            box.told(told);
            outlets.forEach(outlet -> outlet.settled(told));
        }
    }
}
