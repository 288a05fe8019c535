package uk.letterbox.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import uk.letterbox.journal.AlertBox.News;

/**
 * All that is new, for one message: channels belong to the installation, and what stops one agency often stops them all.
 * It carries ids and reasons only, as the journal does.
 */
public record AlertMessage(List<News> news) {

    private static final int NAMED = 3;

    public AlertMessage {
        news = List.copyOf(news);
    }

    /** One line, such as {@code Letterbox: 2 need you (demo)} or {@code Letterbox: all clear (demo)}. */
    String subject() {
        long raised = news.stream().filter(one -> !one.over()).count();
        String what =
                raised == 0 ? "all clear" : raised + (raised == 1 ? " needs you" : " need you") + alsoOver(raised);
        return oneLine("Letterbox: " + what + agencies());
    }

    private String alsoOver(long raised) {
        long over = news.size() - raised;
        return over == 0 ? "" : ", " + over + " over";
    }

    private String agencies() {
        List<String> names = news.stream()
                .map(News::agency)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return " (" + names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more + ")";
    }

    /** One line for each. */
    String text() {
        return news.stream().map(AlertMessage::line).collect(Collectors.joining("\n", "", "\n"));
    }

    static String line(News news) {
        String subject = news.agency().isEmpty() ? news.kind() : news.agency() + " " + news.kind();
        String times = news.count() > 1 ? news.count() + " times, " : "";
        return oneLine((news.over() ? "Over: " : "") + subject + ": " + news.text() + " (" + times
                + (news.over() ? "since " : "first ") + at(news) + ")");
    }

    static Instant at(News news) {
        return Instant.ofEpochMilli(news.at()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A reason may quote what letMC answered; a line break in it must not begin a header or a line of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }
}
