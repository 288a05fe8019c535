package uk.letterbox.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Moves mails that the journal has to the folders of their outcomes. What fails is tried again; what is gone is done. */
final class Mover {

    private final Mailbox mailbox;
    private final ImapConnection imap;
    private String problem = "";

    Mover(Mailbox mailbox, ImapConnection imap) {
        this.mailbox = mailbox;
        this.imap = imap;
    }

    void move(Ledger ledger) throws ProtocolException {
        List<Task> due = new ArrayList<>(ledger.due());
        due.removeIf(task -> task.kind() == Task.Kind.READ);
        if (due.isEmpty()) {
            return;
        }
        if (mailbox.moves().isEmpty()) {
            ledger.over(due.stream().map(Task::uid).toList());
            return;
        }
        for (Task.Kind kind : Task.Kind.values()) {
            List<Task> these = due.stream().filter(task -> task.kind() == kind).toList();
            if (!these.isEmpty()) {
                move(ledger, these, mailbox.moves().get().of(kind));
            }
        }
    }

    private void move(Ledger ledger, List<Task> tasks, String folder) throws ProtocolException {
        List<Long> uids = tasks.stream().map(Task::uid).toList();
        try {
            move(uids, folder);
            ledger.over(uids);
        } catch (CommandFailedException | BadCommandException refused) {
            problem = "to " + folder + " (" + mailbox.unseen(refused.getMessage()) + ")";
            ledger.note(tasks.stream().map(task -> task.failed(ledger.now())).toList());
        }
    }

    /** A folder that is not there is made. A mail that is gone is none to be moved. */
    private void move(List<Long> uids, String folder) throws ProtocolException {
        String name = imap.spelled(folder);
        try {
            moved(uids, name);
        } catch (CommandFailedException perhapsNoFolder) {
            imap.make(name);
            moved(uids, name);
        }
    }

    /** Without MOVE a mail is copied, marked and taken away by its UID: a plain EXPUNGE would take others' mails as well. */
    private void moved(List<Long> uids, String name) throws ProtocolException {
        if (imap.has("MOVE")) {
            imap.ask("UID MOVE", named(uids, name));
            return;
        }
        imap.ask("UID COPY", named(uids, name));
        imap.ask("UID STORE " + ImapConnection.set(uids) + " +FLAGS.SILENT (\\Deleted)");
        if (imap.has("UIDPLUS")) {
            imap.ask("UID EXPUNGE " + ImapConnection.set(uids));
        }
    }

    private static Argument named(List<Long> uids, String name) {
        Argument arguments = new Argument();
        arguments.writeAtom(ImapConnection.set(uids));
        arguments.writeString(FolderNames.encoded(name));
        return arguments;
    }

    /** What could not be moved several times, for people. */
    Optional<String> trouble(Ledger ledger) {
        long many = ledger.tasks(task -> task.kind() != Task.Kind.READ && task.isForAPerson())
                .size();
        return many == 0
                ? Optional.empty()
                : Optional.of(many + " mail(s) that were taken cannot be moved " + problem
                        + " and stay in " + mailbox.folder()
                        + ". Make that folder, or let Letterbox's user make it and write to it, or set other folders under"
                        + " move.");
    }
}
