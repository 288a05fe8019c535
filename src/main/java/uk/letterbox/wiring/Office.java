package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.account.Accounts;
import uk.letterbox.agency.Agency;
import uk.letterbox.agency.MediaSetup;
import uk.letterbox.alert.AlertChannel;
import uk.letterbox.alert.AlertLog;
import uk.letterbox.alert.EnquiryTeller;
import uk.letterbox.alert.ShootTeller;
import uk.letterbox.alert.SmtpPost;
import uk.letterbox.alert.Webhook;
import uk.letterbox.delivery.Ids;
import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Inbox;
import uk.letterbox.download.Downloads;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropFolders;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.erasure.Erasure;
import uk.letterbox.erasure.PersonFiles;
import uk.letterbox.errand.ErrandFiles;
import uk.letterbox.errand.ErrandKeep;
import uk.letterbox.errand.Errands;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.EventDoors;
import uk.letterbox.events.EventInbox;
import uk.letterbox.events.EventSchemas;
import uk.letterbox.fit.FitLimits;
import uk.letterbox.fit.Fitting;
import uk.letterbox.fit.Preparation;
import uk.letterbox.held.HeldArrivals;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Announcements;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.CallNames;
import uk.letterbox.journal.Desk;
import uk.letterbox.journal.Erasing;
import uk.letterbox.journal.ErrandBook;
import uk.letterbox.journal.HomeMark;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.KeyBudget;
import uk.letterbox.journal.Letters;
import uk.letterbox.journal.Mailboxes;
import uk.letterbox.journal.Overview;
import uk.letterbox.journal.Persons;
import uk.letterbox.journal.Quarantine;
import uk.letterbox.journal.Receipts;
import uk.letterbox.journal.ReferenceBook;
import uk.letterbox.journal.Retention;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.journal.ShootNews;
import uk.letterbox.journal.Starts;
import uk.letterbox.journal.Undecided;
import uk.letterbox.journal.WakeUp;
import uk.letterbox.letmc.AskedRequests;
import uk.letterbox.mail.MailDoor;
import uk.letterbox.mail.MailDoors;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.receipt.ReceiptWriter;
import uk.letterbox.receipt.Thumbnails;
import uk.letterbox.reference.MappingWatch;
import uk.letterbox.reference.ReferenceRefresh;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.retention.Expiry;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.settings.Settings;
import uk.letterbox.sftp.HostKey;
import uk.letterbox.sftp.SftpServer;
import uk.letterbox.sftp.SftpSettings;
import uk.letterbox.spool.Spool;

/** Everything that works on a home folder without sending anything: what commands use, running or stopped. */
public final class Office implements AutoCloseable {

    /** Younger files in the spool may be what another node has stored and not journaled yet. */
    private static final Duration ANOTHER_NODE_MAY_BE_AT_IT = Duration.ofHours(1);

    private final Setup setup;
    private final Journal journal;
    private final Spool spool;
    private final Ids ids = new Ids();
    private final WakeUp wakeUp = new WakeUp();
    private final CallNames names;
    private final Drops drops;
    private final Arrivals arrivals;
    private final ErrandBook errandBook;
    private final EventDoors events;
    private final Mails mails;
    private final MailConnectors mailboxes;
    private final Pulls pulls;
    private final Expiry expiry;
    private final Leadership leadership;
    private final Fitting fitting = new Fitting(System.getenv("PATH"), System.getProperty("java.class.path"));

    private Office(Setup setup, Journal journal) throws IOException {
        this.setup = setup;
        this.journal = journal;
        this.spool = new Spool(setup.home().resolve("spool"), setup.settings().size(Key.DISK_LOW));
        this.names = new ContractNames(
                setup.agencies().stream().collect(Collectors.toUnmodifiableMap(Agency::shortName, Agency::leads)));
        this.errandBook = new ErrandBook(journal, ids, wakeUp);
        this.arrivals = new Arrivals(journal, names, ids, wakeUp);
        KeyedHash hash = new KeyedHash(HomeKey.of(setup.home()));
        Starts starts = new Starts(journal, ids.batch());
        this.events = new EventDoors(
                EventSchemas.read(setup.installation().config().resolve("schemas")),
                spool,
                ids,
                new JournalMemory(starts, arrivals, EventDoor.DOOR),
                new PersonMarks(hash),
                setup.settings().size(Key.LARGEST_UPLOAD),
                new Downloads());
        this.mails = new Mails(
                setup,
                new EnquiryReading(setup.portals()),
                hash,
                new Persons(journal),
                spool,
                ids,
                new JournalMemory(starts, arrivals, MailDoor.DOOR));
        this.mailboxes = MailConnectors.of(setup, hash, mails.doors(), new JournalPlaces(new Mailboxes(journal)));
        this.drops = new Drops(setup, spool, ids, this::preparation);
        this.pulls = Pulls.of(setup, drops, arrivals);
        this.expiry = retention();
        this.leadership = Leadership.of(this);
    }

    private Preparation preparation(Agency agency) {
        MediaSetup media = agency.media();
        return media.fit()
                ? Preparation.within(new FitLimits(media.longestSide(), media.largest()), fitting)
                : Preparation.asIs();
    }

    /** Opens the journal and the spool of a home folder. */
    public static Office open(Setup setup) throws IOException {
        Journal journal = Journal.open(setup.journal());
        try {
            Office office = new Office(setup, journal);
            office.checkHome();
            office.spool.prepare();
            office.openEvents();
            office.mails.open();
            return office;
        } catch (IOException | RuntimeException unfit) {
            journal.close();
            throw unfit;
        }
    }

    private void openEvents() throws IOException {
        for (Agency agency : setup.agencies()) {
            if (agency.doors().events().isPresent()) {
                String name = agency.shortName();
                events.open(
                        name,
                        messages(name, EventDoor.DOOR),
                        new PropertiesFile(drops.folders(DropPlace.of(name)).properties()),
                        agency.doors().events().get().paths(),
                        agency.doors().events().get().urlHosts(),
                        agency.leads().types().keySet(),
                        preparation(agency));
            }
        }
    }

    DoorFolders messages(String agency, String door) {
        return new DoorFolders(setup.agencyHome(agency), door);
    }

    Optional<Inbox<?>> eventInbox(String agency) {
        return events.find(agency)
                .map(door -> new EventInbox(agency, messages(agency, EventDoor.DOOR), door, Clock.systemUTC()));
    }

    Mails mails() {
        return mails;
    }

    /** The mail doors. */
    public MailDoors mailDoors() {
        return mails.doors();
    }

    /** The events doors. */
    public EventDoors events() {
        return events;
    }

    Connectors connectors() {
        return Connectors.of(setup);
    }

    MailConnectors mailboxes() {
        return mailboxes;
    }

    Pulls pulls() {
        return pulls;
    }

    /** What alerts may be about that doors raise: the agencies for their folders, and the connectors. */
    public List<String> doorNames() {
        return Stream.of(
                        setup.agencies().stream().map(Agency::shortName).toList(),
                        List.copyOf(drops.doors().keySet()),
                        connectors().names(),
                        mailboxes.names(),
                        pulls.names())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private void checkHome() throws IOException {
        if (!new HomeMark(journal).isOrBecomes(HomeKey.mark(setup.home()))) {
            throw new IOException("The journal " + setup.journal().url() + " goes with another home folder than "
                    + setup.home()
                    + ", which lacks its bytes and its home.key. Nodes that share a journal share one home"
                    + " folder: set LETTERBOX_HOME to it. After a restore, put back home.key and the spool that were"
                    + " saved with this journal; for a fresh start give this one a database of its own");
        }
    }

    /** Whether no other process can be at work on the same journal. */
    public boolean alone() {
        return setup.journal().embedded();
    }

    public Setup setup() {
        return setup;
    }

    public Journal journal() {
        return journal;
    }

    public Spool spool() {
        return spool;
    }

    public Arrivals arrivals() {
        return arrivals;
    }

    public Desk desk() {
        return new Desk(journal, ids, wakeUp);
    }

    public Search search() {
        return new Search(journal);
    }

    /** The files of properties that came together. */
    public ShootBook shoots() {
        return new ShootBook(journal);
    }

    public Overview overview() {
        return new Overview(journal);
    }

    public AlertBox alerts() {
        return new AlertBox(journal);
    }

    /** The mail server that alerts go to; empty when none is set. */
    public Optional<SmtpPost> alertPost() {
        Settings settings = setup.settings();
        String to = settings.text(Key.ALERT_TO);
        String from = settings.has(Key.ALERT_FROM) ? settings.text(Key.ALERT_FROM) : to.split(",", 2)[0].strip();
        return settings.url(Key.ALERT_SMTP_URL).map(url -> new SmtpPost(url, from));
    }

    EnquiryTeller enquiryTeller() {
        AlertChannel otherwise = setup.settings()
                .url(Key.ALERT_WEBHOOK)
                .<AlertChannel>map(Webhook::new)
                .orElseGet(AlertLog::new);
        return new EnquiryTeller(
                new Letters(journal),
                new Enquiries(setup, spool, mailDoors()),
                alertPost(),
                otherwise,
                System::nanoTime);
    }

    ShootTeller shootTeller() {
        return new ShootTeller(
                new ShootNews(journal),
                shoots(),
                new ShootPeople(setup, drops, receipts()),
                alertPost(),
                System::nanoTime);
    }

    /** What erases a person. */
    public Erasure erasure() throws IOException {
        MailParser parser = new MailParser(MailLimits.usual());
        return new Erasure(
                new Erasing(journal),
                search(),
                new PersonMarks(new KeyedHash(HomeKey.of(setup.home()))),
                new SpooledPeople(spool, parser),
                spool,
                new PersonFiles(setup.home(), parser, RefusedFolder.REASON));
    }

    /** Held arrivals, whose doors are asked what they are worth now. */
    public HeldArrivals held() {
        return new HeldArrivals(
                arrivals,
                search(),
                arrival -> switch (arrival.door()) {
                    case EventDoor.DOOR -> new HeldEvents(events.find(arrival.agency()));
                    case MailDoor.DOOR -> new HeldMails(mailDoors().quarantined(arrival.agency()), mailboxes);
                    default -> new HeldDrop(drops.doors(), DropPlace.of(arrival.agency(), arrival.group()));
                },
                setup.settings().duration(Key.HELD_FOR));
    }

    /** The drop doors by their names, of agencies and of their accounts; those that are added later too. */
    public Map<String, DropDoor> drops() {
        return drops.doors();
    }

    /** The accounts of photographers. */
    public Accounts accounts() {
        return drops.accounts();
    }

    DropRoutes dropRoutes() {
        return new DropRoutes(drops);
    }

    /** The SFTP server, not started; empty where it is off. */
    Optional<SftpServer> sftp() throws IOException {
        Settings settings = setup.settings();
        if (settings.count(Key.SFTP_PORT) == 0) {
            return Optional.empty();
        }
        SftpSettings how = new SftpSettings(
                settings.text(Key.SFTP_HOST),
                settings.count(Key.SFTP_PORT),
                settings.duration(Key.SFTP_IDLE),
                settings.size(Key.SFTP_LARGEST),
                settings.count(Key.SFTP_SESSIONS),
                settings.size(Key.DISK_LOW));
        return Optional.of(new SftpServer(accounts(), drops::root, drops::uploaded, HostKey.of(setup.home()), how));
    }

    /** Whether an agency of this short name is configured. */
    public boolean serves(String agency) {
        return setup.agencies().stream().anyMatch(one -> one.shortName().equals(agency));
    }

    /** The doors of each agency, by their words. */
    public Map<String, List<String>> doors() {
        Map<String, List<String>> doors = new LinkedHashMap<>();
        setup.agencies()
                .forEach(agency -> doors.put(
                        agency.shortName(),
                        Stream.of(
                                        agency.doors().drop().isPresent() ? "drop" : "",
                                        agency.doors().events().isPresent() ? EventDoor.DOOR : "",
                                        agency.doors().mail().isPresent() ? MailDoor.DOOR : "")
                                .filter(door -> !door.isEmpty())
                                .toList()));
        return doors;
    }

    /** The budget id of each agency that delivers. */
    public Map<String, String> budgets() throws IOException {
        Map<String, String> budgets = new LinkedHashMap<>();
        for (KeyBudget key : Budgets.of(setup, HomeKey.of(setup.home()))) {
            key.agencies().forEach(agency -> budgets.put(agency, key.id()));
        }
        return budgets;
    }

    /** Calls that a person asks for; they go out while {@link Application} or {@link CallsAlone} is started. */
    public Errands errands() throws IOException {
        return new Errands(
                errandBook,
                errandFiles(),
                new AskedRequests(setup.contract(), Calls.letmc(setup.settings())),
                setup.agencies().stream().collect(Collectors.toUnmodifiableMap(Agency::shortName, Calls::account)),
                budgets(),
                setup.settings().duration(Key.TIMEOUT));
    }

    /** letMC's own lists. */
    public ReferenceRefresh referenceRefresh() throws IOException {
        return new ReferenceRefresh(
                setup.agencies().stream().map(Agency::shortName).toList(),
                errands(),
                new ReferenceBook(journal),
                setup.settings().duration(Key.REFERENCE_AGE));
    }

    MappingWatch mappingWatch() {
        return new MappingWatch(new ReferenceBook(journal), alerts(), LetmcNames.in(setup.agencies()));
    }

    ErrandBook errandBook() {
        return errandBook;
    }

    ErrandFiles errandFiles() {
        return new ErrandFiles(setup.home().resolve("errands"));
    }

    ErrandKeep errandKeep() {
        return new ErrandKeep(errandBook, errandFiles(), setup.settings().duration(Key.RETENTION), Clock.systemUTC());
    }

    ReceiptWriter receipts() {
        return new ReceiptWriter(
                new Receipts(journal),
                drops::receipts,
                setup.settings().duration(Key.RETENTION_RECEIPTS),
                ZoneId.systemDefault(),
                new Thumbnails(new SpooledPictures(spool, fitting)));
    }

    /** Whether this process is the one that works on folders. */
    public Leadership leadership() {
        return leadership;
    }

    /** What lets go of things that were kept long enough. */
    public Expiry expiry() {
        return expiry;
    }

    private Expiry retention() {
        Map<String, Expiry.AgencyFolders> files = new LinkedHashMap<>();
        for (Agency agency : setup.agencies()) {
            List<DropFolders> drop = drops.foldersOf(agency);
            Stream<Path> messages = Stream.of(EventDoor.DOOR, MailDoor.DOOR)
                    .map(door -> messages(agency.shortName(), door).refused());
            files.put(
                    agency.shortName(),
                    new Expiry.AgencyFolders(
                            setup.agencyHome(agency.shortName()),
                            Stream.concat(drop.stream().map(DropFolders::refused), messages)
                                    .toList(),
                            RefusedFolder.REASON,
                            drop.stream().map(DropFolders::receipts).toList(),
                            OutcomeRoutes.folder(setup, agency.shortName())));
        }
        Expiry.Periods periods = new Expiry.Periods(
                setup.settings().duration(Key.RETENTION),
                setup.settings().duration(Key.RETENTION_UNDECIDED),
                setup.settings().duration(Key.RETENTION_QUARANTINE),
                setup.settings().duration(Key.RETENTION_RECEIPTS));
        return new Expiry(
                new Retention(journal),
                new Undecided(journal),
                new Quarantine(journal),
                new Announcements(journal),
                spool,
                periods,
                files);
    }

    Ids ids() {
        return ids;
    }

    WakeUp wakeUp() {
        return wakeUp;
    }

    CallNames names() {
        return names;
    }

    /** Removes spooled bytes whose arrival was never journaled: their thing is still at its door. Only at the start. */
    public int sweepSpool() throws IOException {
        Instant before = alone() ? Instant.MAX : Instant.now().minus(ANOTHER_NODE_MAY_BE_AT_IT);
        int swept = spool.removePartialBefore(before);
        for (String id : arrivals.unknown(spool.idsBefore(before))) {
            spool.remove(id);
            swept++;
        }
        return swept;
    }

    @Override
    public void close() {
        journal.close();
    }
}
