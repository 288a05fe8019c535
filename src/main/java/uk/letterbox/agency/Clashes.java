package uk.letterbox.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import uk.letterbox.document.Document;
import uk.letterbox.settings.Problem;

/** What two agencies, each right by itself, must not share. */
final class Clashes {

    private final List<Map.Entry<Document, Agency>> agencies;

    Clashes(List<Map.Entry<Document, Agency>> agencies) {
        this.agencies = agencies;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int later = 1; later < agencies.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                compare(agencies.get(earlier), agencies.get(later), problems);
            }
        }
        return problems;
    }

    private static void compare(
            Map.Entry<Document, Agency> earlier, Map.Entry<Document, Agency> later, List<Problem> problems) {
        Agency one = earlier.getValue();
        Agency other = later.getValue();
        Document document = later.getKey();
        if (folded(one).equals(folded(other))) {
            problems.add(document.problem(
                    "/agency",
                    "is " + other.shortName() + ", which " + earlier.getKey().where("/agency") + " has already",
                    "one file for each short name"));
        }
        if (one.apiKey().equals(other.apiKey()) && one.requests() != other.requests()) {
            problems.add(document.problem(
                    "/requests",
                    "is " + other.requests() + ", but " + earlier.getKey().where("/requests")
                            + " has the same key with " + one.requests() + ", and letMC counts by key",
                    "requests: " + one.requests()));
        }
        shared(earlier, later, problems);
        sharedMailboxes(earlier, later, problems);
        sharedServers(earlier, later, problems);
    }

    private static void shared(
            Map.Entry<Document, Agency> earlier, Map.Entry<Document, Agency> later, List<Problem> problems) {
        for (Doors.Queue queue : queues(later.getValue())) {
            if (queues(earlier.getValue()).stream().anyMatch(queue::same)) {
                problems.add(later.getKey()
                        .problem(
                                "/doors/events",
                                "takes from the queue " + queue.queue() + ", which "
                                        + earlier.getKey().where("/doors/events")
                                        + " takes from already; each agency needs one of its own",
                                queue.protocol() + ": [{ queue: letterbox.events."
                                        + later.getValue().shortName() + " }]"));
            }
        }
    }

    private static void sharedServers(
            Map.Entry<Document, Agency> earlier, Map.Entry<Document, Agency> later, List<Problem> problems) {
        for (PullFrom server : servers(later.getValue())) {
            if (servers(earlier.getValue()).stream().anyMatch(server::same)) {
                problems.add(later.getKey()
                        .problem(
                                "/doors/drop/pull",
                                "takes from the folder of " + server.name() + ", which "
                                        + earlier.getKey().where("/doors/drop/pull")
                                        + " takes from already; each file would come to one of the two",
                                "a folder of the server for each agency"));
            }
        }
    }

    private static List<PullFrom> servers(Agency agency) {
        return agency.doors().drop().map(Doors.Drop::pull).orElse(List.of());
    }

    private static void sharedMailboxes(
            Map.Entry<Document, Agency> earlier, Map.Entry<Document, Agency> later, List<Problem> problems) {
        for (Mailbox mailbox : mailboxes(later.getValue())) {
            if (mailboxes(earlier.getValue()).stream().anyMatch(mailbox::same)) {
                problems.add(later.getKey()
                        .problem(
                                "/doors/mail/imap",
                                "takes from the mailbox " + mailbox.name() + ", which "
                                        + earlier.getKey().where("/doors/mail/imap")
                                        + " takes from already; each enquiry would be two leads",
                                "a mailbox, or a folder of one, for each agency"));
            }
        }
    }

    private static List<Mailbox> mailboxes(Agency agency) {
        return agency.doors().mail().map(Doors.Mail::imap).orElse(List.of());
    }

    private static List<Doors.Queue> queues(Agency agency) {
        return agency.doors().events().map(Doors.Events::queues).orElse(List.of());
    }

    /** Folders of names that differ by case alone are one folder on some disks. */
    private static String folded(Agency agency) {
        return agency.shortName().toLowerCase(Locale.ROOT);
    }
}
