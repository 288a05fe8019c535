package uk.letterbox.alert;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.arrival.Shoot;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.journal.ShootNews;

/**
 * Tells photographers and agencies by mail of shoots that are at rest: once that one is complete or needs someone, again when
 * more of it needs someone, and then when all is well. At least once; a mail that is sent again is the same mail.
 */
public final class ShootTeller {

    private static final Logger LOG = LoggerFactory.getLogger(ShootTeller.class);
    private static final int MOST = 100;
    private static final long FIRST_DELAY = Duration.ofSeconds(30).toMillis();
    private static final long LONGEST_DELAY = Duration.ofHours(1).toMillis();
    /** Most of them an hour apart: about a week. */
    private static final int MOST_FAILURES = 170;

    private final ShootNews news;
    private final ShootBook book;
    private final ShootSource source;
    private final Optional<SmtpPost> post;
    private final ShootText text = new ShootText(ZoneId.systemDefault());
    private final Retry retry;
    private Optional<String> failure = Optional.empty();

    /**
     * @param post empty where there is no mail server; then nobody is told
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    public ShootTeller(
            ShootNews news, ShootBook book, ShootSource source, Optional<SmtpPost> post, LongSupplier nanos) {
        this.news = news;
        this.book = book;
        this.source = source;
        this.post = post;
        this.retry = new Retry(nanos);
    }

    /** Who is told; their names are in the journal. */
    enum Whom {
        SENDER,
        OFFICE
    }

    /** Tells what is due; to be called every few seconds, by one thread at a time. */
    public synchronized void tell() {
        if (!retry.due()) {
            return;
        }
        for (ShootNews.Due due : news.due(MOST)) {
            Optional<String> failed = tell(due);
            ended(failed);
            if (failed.isPresent()) {
                putOff(due);
                return;
            }
            news.settled(due);
        }
    }

    /** Why somebody was not told; empty when all were who have to be. */
    private Optional<String> tell(ShootNews.Due due) {
        Shoot shoot = due.shoot();
        if (post.isEmpty() || !shoot.atRest() || shoot.progress().files() == 0) {
            return Optional.empty();
        }
        try {
            Optional<String> sender = tell(shoot, Whom.SENDER, source.sender(shoot));
            Optional<String> office = tell(shoot, Whom.OFFICE, source.office(shoot));
            return sender.or(() -> office);
        } catch (IOException unreadable) {
            return Optional.of("it cannot be read who is to be told");
        }
    }

    private Optional<String> tell(Shoot shoot, Whom whom, String to) {
        ShootNews.Told before = news.told(shoot, whom.name());
        if (to.isEmpty() || !isNews(shoot, before)) {
            return Optional.empty();
        }
        ShootText.Told told = new ShootText.Told(
                shoot, whom, source.property(shoot), source.from(shoot), source.receipt(shoot), book.files(shoot.id()));
        String telling = shoot.id() + "." + whom.name().toLowerCase(Locale.ROOT) + "." + (before.times() + 1);
        try {
            post.orElseThrow().send(telling, to, text.subject(told), text.body(told));
        } catch (NotTold notTold) {
            return Optional.of(notTold.getMessage());
        }
        news.told(shoot, whom.name(), shoot.progress().needs());
        return Optional.empty();
    }

    private static boolean isNews(Shoot shoot, ShootNews.Told told) {
        int needs = shoot.progress().needs();
        return needs == 0 ? told.needs() != 0 : needs > told.needs();
    }

    private void putOff(ShootNews.Due due) {
        if (due.failures() >= MOST_FAILURES) {
            LOG.error(
                    "Nobody is told of the shoot {}: it could not be done for a week. See: letterbox show {}",
                    due.shoot().id(),
                    due.shoot().id());
            news.settled(due);
            return;
        }
        news.failed(due, Math.min(LONGEST_DELAY, FIRST_DELAY << Math.min(due.failures(), 10)));
    }

    private void ended(Optional<String> failed) {
        if (failed.isPresent()) {
            retry.failed();
            if (!failed.equals(failure)) {
                LOG.error("Somebody could not be told of a shoot: {}. It is tried again by itself.", failed.get());
            }
        } else {
            retry.worked();
        }
        failure = failed;
    }
}
