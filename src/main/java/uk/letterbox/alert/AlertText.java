package uk.letterbox.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import uk.letterbox.journal.AlertBox;

/** Alerts in words. */
final class AlertText {

    private AlertText() {}

    static String subject(List<AlertBox.News> news) {
        long raised = news.stream().filter(one -> !one.over()).count();
        long over = news.size() - raised;
        if (raised == 0) {
            return "Letterbox: " + over + (over == 1 ? " is well again" : " are well again");
        }
        return "Letterbox: " + raised + (raised == 1 ? " needs you" : " need you");
    }

    static String body(List<AlertBox.News> news) {
        return news.stream().map(AlertText::line).collect(Collectors.joining("\n"));
    }

    private static String line(AlertBox.News news) {
        String subject = news.agency().isEmpty() ? news.kind() : news.kind() + " " + news.agency();
        String count = news.count() > 1 ? " (" + news.count() + " times)" : "";
        return Instant.ofEpochMilli(news.at()) + (news.over() ? " all clear: " : " ") + subject + count + ": "
                + news.text().replaceAll("\\p{Cntrl}", " ");
    }
}
