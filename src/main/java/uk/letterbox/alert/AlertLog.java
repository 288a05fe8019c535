package uk.letterbox.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.AlertBox.News;

/** The log, which stands in when no other channel is configured. */
public final class AlertLog implements AlertChannel {

    private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void tell(AlertMessage message) {
        for (News news : message.news()) {
            if (news.over()) {
                LOG.warn("{}", AlertMessage.line(news));
            } else {
                LOG.error("{}", AlertMessage.line(news));
            }
        }
    }
}
