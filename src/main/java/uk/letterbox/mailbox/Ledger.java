package uk.letterbox.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far one mailbox has been walked and what is yet to be done in it: as the journal has it, and changed only with it. */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Mailbox mailbox;
    private final Places places;
    private final Clock clock;
    private final Map<Long, Task> tasks = new TreeMap<>();
    private Place place;

    private Ledger(Mailbox mailbox, Places places, Clock clock, Place place) {
        this.mailbox = mailbox;
        this.places = places;
        this.clock = clock;
        this.place = place;
    }

    /** That of a mailbox that was opened now. */
    static Ledger of(Mailbox mailbox, Places places, Clock clock, ImapConnection.Opened opened) {
        Optional<Place> kept = places.find(mailbox.id());
        Place place = kept.map(known -> onward(mailbox, known, opened)).orElseGet(() -> first(mailbox, opened, clock));
        Ledger ledger = new Ledger(mailbox, places, clock, place);
        if (!kept.equals(Optional.of(place))) {
            places.moveOn(mailbox.id(), place, List.of(), List.of());
        }
        places.tasks(mailbox.id()).forEach(task -> ledger.tasks.put(task.uid(), task));
        return ledger;
    }

    private static Place first(Mailbox mailbox, ImapConnection.Opened opened, Clock clock) {
        LOG.info(
                "Mailbox {} is looked into for the first time: what comes from now on is taken{}",
                mailbox.name(),
                mailbox.since()
                        .map(since -> ", and what has come since " + since)
                        .orElse(""));
        return Place.first(opened.uidValidity(), opened.uidNext(), mailbox.since(), clock.instant());
    }

    private static Place onward(Mailbox mailbox, Place known, ImapConnection.Opened opened) {
        if (known.stands(opened.uidValidity(), opened.uidNext())) {
            return known;
        }
        Place again = known.again(opened.uidValidity());
        LOG.warn(
                "Mailbox {} counts its mails anew (UIDVALIDITY {} and then {}): those since {} are looked at again, and"
                        + " known ones are recognised",
                mailbox.name(),
                known.uidValidity(),
                opened.uidValidity(),
                Instant.ofEpochMilli(again.wantedFrom()));
        return again;
    }

    Place place() {
        return place;
    }

    Instant now() {
        return clock.instant();
    }

    /** Tasks whose time has come. */
    List<Task> due() {
        return tasks(task -> task.isDue(now()));
    }

    List<Task> tasks(Predicate<Task> which) {
        return tasks.values().stream().filter(which).toList();
    }

    /** A mail that the server did not give: it is asked for again, later each time. */
    Task readAgain(long uid) {
        return Optional.ofNullable(tasks.get(uid))
                .map(earlier -> earlier.failed(now()))
                .orElseGet(() -> Task.read(uid, now()));
    }

    /** Notes that a task failed, or is new. */
    void note(List<Task> these) {
        moveOn(place, List.of(), these);
    }

    /** Notes that nothing is to be done any more. */
    void over(Collection<Long> uids) {
        moveOn(place, uids, List.of());
    }

    /** The journal has what was read: those that are over, and what is yet to be done. */
    void moveOn(Place onward, Collection<Long> over, List<Task> todo) {
        List<Long> known = over.stream().filter(tasks::containsKey).toList();
        places.moveOn(mailbox.id(), onward, known, todo);
        place = onward;
        known.forEach(tasks::remove);
        todo.forEach(task -> tasks.put(task.uid(), task));
    }
}
