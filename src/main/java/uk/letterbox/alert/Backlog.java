package uk.letterbox.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.letterbox.journal.AlertBox.News;

/**
 * What other channels have told and this one has yet to: one entry a subject, so it cannot grow past the subjects there
 * are. It lives in memory only: after a restart the journal knows that somebody was told, and that is what matters.
 */
final class Backlog {

    private final Map<String, News> missed = new LinkedHashMap<>();

    /** What is to be told now: what was missed, brought up to date by what is new. */
    List<News> with(List<News> fresh) {
        Map<String, News> all = new LinkedHashMap<>(missed);
        fresh.forEach(one -> merge(all, one));
        return new ArrayList<>(all.values());
    }

    /** Others told this and this channel did not. */
    void missed(List<News> told) {
        told.forEach(one -> merge(missed, one));
    }

    void clear() {
        missed.clear();
    }

    /** An alert that was over before it was told is not told at all. */
    private static void merge(Map<String, News> all, News one) {
        News before = all.remove(one.id());
        if (before == null || before.over() || !one.over()) {
            all.put(one.id(), one);
        }
    }
}
