package uk.letterbox.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import uk.letterbox.journal.Mailboxes;
import uk.letterbox.mailbox.Place;
import uk.letterbox.mailbox.Places;
import uk.letterbox.mailbox.Task;

/** What the mailboxes ask of the journal. */
record JournalPlaces(Mailboxes mailboxes) implements Places {

    @Override
    public Optional<Place> find(String mailbox) {
        return mailboxes
                .place(mailbox)
                .map(place -> new Place(
                        place.uidValidity(), place.uid(), place.begunAt(), place.wantedFrom(), place.newestAt()));
    }

    @Override
    public List<Task> tasks(String mailbox) {
        return mailboxes.tasks(mailbox).stream()
                .map(task -> new Task(task.uid(), Task.Kind.valueOf(task.task()), task.tries(), task.dueAt()))
                .toList();
    }

    @Override
    public void moveOn(String mailbox, Place place, Collection<Long> over, List<Task> tasks) {
        mailboxes.moveOn(
                mailbox,
                new Mailboxes.Place(
                        place.uidValidity(), place.uid(), place.begunAt(), place.wantedFrom(), place.newestAt()),
                over,
                tasks.stream()
                        .map(task -> new Mailboxes.Task(task.uid(), task.kind().name(), task.tries(), task.dueAt()))
                        .toList());
    }
}
