package uk.letterbox.wiring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.letterbox.account.Accounts;
import uk.letterbox.agency.Agency;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.EventDoors;
import uk.letterbox.held.HeldArrivals;
import uk.letterbox.journal.Mailboxes;
import uk.letterbox.journal.Persons;
import uk.letterbox.mail.MailDoor;
import uk.letterbox.mail.MailDoors;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.spool.Spool;

/** Every way in: the doors of the agencies, and what brings them things. */
public final class Entrance {

    private final Setup setup;
    private final Books books;
    private final Preparations preparations;
    private final Drops drops;
    private final Events events;
    private final Mails mails;
    private final Connectors connectors;
    private final MailConnectors mailboxes;
    private final Pulls pulls;

    Entrance(Setup setup, Books books, Spool spool, Preparations preparations) throws IOException {
        this.setup = setup;
        this.books = books;
        this.preparations = preparations;
        KeyedHash hash = new KeyedHash(HomeKey.of(setup.home()));
        this.drops = new Drops(setup, spool, books.ids(), preparations::of);
        this.events = new Events(setup, hash, spool, books);
        this.mails = new Mails(
                setup,
                new EnquiryReading(setup.portals()),
                hash,
                new Persons(books.journal()),
                spool,
                books.ids(),
                books.memory(MailDoor.DOOR));
        this.connectors = Connectors.of(setup);
        this.mailboxes =
                MailConnectors.of(setup, hash, mails.doors(), new JournalPlaces(new Mailboxes(books.journal())));
        this.pulls = Pulls.of(setup, drops, books.arrivals());
    }

    void open() throws IOException {
        events.open(drops, preparations);
        mails.open();
    }

    /** The drop doors by their names, of agencies and of their accounts; those that are added later too. */
    public Map<String, DropDoor> dropDoors() {
        return drops.doors();
    }

    /** The accounts of photographers. */
    public Accounts accounts() {
        return drops.accounts();
    }

    /** The events doors. */
    public EventDoors eventDoors() {
        return events.doors();
    }

    /** The mail doors. */
    public MailDoors mailDoors() {
        return mails.doors();
    }

    /** What alerts may be about that doors raise: the agencies for their folders, and the connectors. */
    public List<String> names() {
        return Stream.of(
                        setup.agencies().stream().map(Agency::shortName).toList(),
                        List.copyOf(dropDoors().keySet()),
                        connectors.names(),
                        mailboxes.names(),
                        pulls.names())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    Drops drops() {
        return drops;
    }

    Events events() {
        return events;
    }

    Mails mails() {
        return mails;
    }

    Connectors connectors() {
        return connectors;
    }

    MailConnectors mailboxes() {
        return mailboxes;
    }

    Pulls pulls() {
        return pulls;
    }

    /** Held arrivals, whose doors are asked what they are worth now. */
    HeldArrivals held() {
        return new HeldArrivals(
                books.arrivals(),
                books.search(),
                arrival -> switch (arrival.door()) {
                    case EventDoor.DOOR -> new HeldEvents(eventDoors().find(arrival.agency()));
                    case MailDoor.DOOR -> new HeldMails(mailDoors().quarantined(arrival.agency()), mailboxes);
                    default -> new HeldDrop(dropDoors(), DropPlace.of(arrival.agency(), arrival.group()));
                },
                setup.settings().duration(Key.HELD_FOR));
    }
}
