package uk.letterbox.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.AlertBox;

/**
 * Tells people what is new, all of it in one message a channel. Something is told when every channel has taken it; a
 * channel that has it is not told again while another one fails, as far as this process remembers.
 */
public final class AlertTeller {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTeller.class);

    private final AlertBox box;
    private final List<AlertChannel> channels;
    private final Map<String, Set<AlertBox.News>> taken = new HashMap<>();
    private final Set<String> failing = new HashSet<>();

    public AlertTeller(AlertBox box, List<AlertChannel> channels) {
        this.box = box;
        this.channels = List.copyOf(channels);
    }

    /** Tells what is not told yet. For one thread. */
    public void tell() {
        List<AlertBox.News> news = box.news();
        if (news.isEmpty()) {
            return;
        }
        Set<AlertBox.News> everywhere = new HashSet<>(news);
        for (AlertChannel channel : channels) {
            everywhere.retainAll(tell(channel, news));
        }
        if (channels.isEmpty()) {
            news.forEach(one -> LOG.warn(
                    "{} {} {}: {}", one.over() ? "All clear:" : "Alert:", one.kind(), one.agency(), one.text()));
        }
        box.told(news.stream().filter(everywhere::contains).toList());
        taken.values().forEach(some -> some.removeAll(everywhere));
    }

    private Set<AlertBox.News> tell(AlertChannel channel, List<AlertBox.News> news) {
        Set<AlertBox.News> has = taken.computeIfAbsent(channel.name(), first -> new HashSet<>());
        List<AlertBox.News> fresh = new ArrayList<>(news);
        fresh.removeAll(has);
        if (!fresh.isEmpty()) {
            try {
                channel.tell(fresh);
                has.addAll(fresh);
                if (failing.remove(channel.name())) {
                    LOG.info("Alerts by {} get through again", channel.name());
                }
            } catch (AlertFailed failed) {
                if (failing.add(channel.name())) {
                    LOG.error(
                            "Alerts by {} do not get through: {}. They are kept and tried again",
                            channel.name(),
                            failed.getMessage());
                }
            }
        }
        return has;
    }
}
