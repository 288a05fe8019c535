package uk.letterbox.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

/** How far mailboxes have been walked, and what is yet to be done with single mails of them. */
public final class Mailboxes {

    private final Journal journal;

    public Mailboxes(Journal journal) {
        this.journal = journal;
    }

    /**
     * How far a mailbox has been walked; times in epoch milliseconds.
     *
     * @param uid up to which everything was taken or passed by
     * @param begunAt what is older was never wanted
     * @param wantedFrom what is older is passed by; 0 for nothing
     * @param newestAt when the newest mail came that was taken
     */
    public record Place(long uidValidity, long uid, long begunAt, long wantedFrom, long newestAt) {}

    /**
     * What is yet to be done with a mail.
     *
     * @param task its word
     * @param tries that failed
     * @param dueAt when it is tried again, in epoch milliseconds
     */
    public record Task(long uid, String task, int tries, long dueAt) {}

    /** The place in a mailbox; empty while it was never walked. */
    public Optional<Place> place(String mailbox) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM mailbox WHERE id = :mailbox")
                .bind("mailbox", mailbox)
                .map((row, context) -> new Place(
                        row.getLong("uid_validity"),
                        row.getLong("uid"),
                        row.getLong("begun_at"),
                        row.getLong("wanted_from"),
                        row.getLong("newest_at")))
                .findOne());
    }

    /** What is yet to be done in a mailbox, the oldest mail first. */
    public List<Task> tasks(String mailbox) {
        return journal.read(handle -> handle.createQuery(
                        "SELECT uid, task, tries, due_at FROM mail_task WHERE mailbox = :mailbox ORDER BY uid")
                .bind("mailbox", mailbox)
                .map((row, context) ->
                        new Task(row.getLong("uid"), row.getString("task"), row.getInt("tries"), row.getLong("due_at")))
                .list());
    }

    /**
     * Moves on, in one transaction. Tasks of another UIDVALIDITY are forgotten: what their UIDs meant is gone.
     *
     * @param over UIDs with which nothing is to be done any more
     * @param tasks new ones, and others that were tried again
     */
    public void moveOn(String mailbox, Place place, Collection<Long> over, List<Task> tasks) {
        journal.write(handle -> {
            store(handle, mailbox, place);
            handle.createUpdate("DELETE FROM mail_task WHERE mailbox = :mailbox AND uid_validity <> :validity")
                    .bind("mailbox", mailbox)
                    .bind("validity", place.uidValidity())
                    .execute();
            for (Long uid : over) {
                handle.createUpdate("DELETE FROM mail_task WHERE mailbox = :mailbox AND uid_validity = :validity"
                                + " AND uid = :uid")
                        .bind("mailbox", mailbox)
                        .bind("validity", place.uidValidity())
                        .bind("uid", uid)
                        .execute();
            }
            for (Task task : tasks) {
                store(handle, mailbox, place.uidValidity(), task);
            }
            return null;
        });
    }

    private void store(Handle handle, String mailbox, Place place) {
        handle.createUpdate("INSERT INTO mailbox (id, uid_validity, uid, begun_at, wanted_from, newest_at, walked_at)"
                        + " VALUES (:mailbox, :validity, :uid, :begun, :wanted, :newest, :now) ON CONFLICT (id) DO UPDATE"
                        + " SET uid_validity = :validity, uid = :uid, begun_at = :begun, wanted_from = :wanted,"
                        + " newest_at = :newest, walked_at = :now")
                .bind("mailbox", mailbox)
                .bind("validity", place.uidValidity())
                .bind("uid", place.uid())
                .bind("begun", place.begunAt())
                .bind("wanted", place.wantedFrom())
                .bind("newest", place.newestAt())
                .bind("now", journal.clock().epoch(handle))
                .execute();
    }

    private static void store(Handle handle, String mailbox, long uidValidity, Task task) {
        handle.createUpdate("INSERT INTO mail_task (mailbox, uid_validity, uid, task, tries, due_at)"
                        + " VALUES (:mailbox, :validity, :uid, :task, :tries, :due) ON CONFLICT (mailbox, uid_validity, uid)"
                        + " DO UPDATE SET task = :task, tries = :tries, due_at = :due")
                .bind("mailbox", mailbox)
                .bind("validity", uidValidity)
                .bind("uid", task.uid())
                .bind("task", task.task())
                .bind("tries", task.tries())
                .bind("due", task.dueAt())
                .execute();
    }
}
