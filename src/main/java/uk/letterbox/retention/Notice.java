package uk.letterbox.retention;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import uk.letterbox.journal.Announcements;
import uk.letterbox.journal.Waited;

/**
 * Gives notice: nothing goes that was not announced a week before, however long Letterbox stood still. An announcement
 * covers the next day too, so that people are told at most once a day.
 */
final class Notice {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int DAYS_IN_IT = 7;

    private final Announcements announcements;
    private final long kept;
    private final long ahead;

    /**
     * @param kept how long things wait; what waits for no week is announced after half of it
     */
    Notice(Announcements announcements, Duration kept) {
        this.announcements = announcements;
        this.kept = kept.toMillis();
        this.ahead = (kept.compareTo(WEEK) > 0 ? WEEK : kept.dividedBy(2)).toMillis();
    }

    /** Things of an agency that have waited since before this may go; they were announced in time. */
    long ripe(Neglected things, String agency) {
        long now = announcements.now();
        return Math.min(now - kept, announcements.coveredAt(things.kind(), agency, now - ahead));
    }

    /** Announces what is near its end and was not announced yet; takes back what was when nothing of it is left. */
    void give(Neglected things, String agency) throws IOException {
        long now = announcements.now();
        long covered = announcements.covered(things.kind(), agency);
        Waited near = things.before(agency, now - kept + ahead);
        if (near.nothing()) {
            if (covered > 0 && things.before(agency, covered).nothing()) {
                announcements.over(things.kind(), agency);
            }
            return;
        }
        if (things.before(agency, covered).amount().count() < near.amount().count()) {
            long before = now - kept + ahead + ahead / DAYS_IN_IT;
            Waited all = things.before(agency, before);
            announcements.make(things.kind(), agency, before, things.announcement(all, day(now, all)));
        }
        announcements.forgetBefore(things.kind(), agency, announcements.coveredAt(things.kind(), agency, now - ahead));
    }

    private String day(long now, Waited waited) {
        Instant first = Instant.ofEpochMilli(Math.max(now + ahead, waited.since() + kept));
        return first.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }
}
