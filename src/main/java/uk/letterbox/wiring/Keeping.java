package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.letterbox.agency.Agency;
import uk.letterbox.drop.DropFolders;
import uk.letterbox.erasure.Erasure;
import uk.letterbox.erasure.PersonFiles;
import uk.letterbox.journal.Announcements;
import uk.letterbox.journal.Erasing;
import uk.letterbox.journal.Quarantine;
import uk.letterbox.journal.Retention;
import uk.letterbox.journal.Undecided;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.retention.Expiry;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.settings.Settings;
import uk.letterbox.spool.Spool;

/** How long an office keeps things, and what takes them away. */
final class Keeping {

    /** Younger files in the spool may be what another node has stored and not journaled yet. */
    private static final Duration ANOTHER_NODE_MAY_BE_AT_IT = Duration.ofHours(1);

    private final Setup setup;
    private final Books books;
    private final Spool spool;
    private final Expiry expiry;

    Keeping(Setup setup, Books books, Spool spool, Entrance entrance) {
        this.setup = setup;
        this.books = books;
        this.spool = spool;
        this.expiry = new Expiry(
                new Retention(books.journal()),
                new Undecided(books.journal()),
                new Quarantine(books.journal()),
                new Announcements(books.journal()),
                spool,
                periods(setup.settings()),
                folders(setup, entrance));
    }

    private static Expiry.Periods periods(Settings settings) {
        return new Expiry.Periods(
                settings.duration(Key.RETENTION),
                settings.duration(Key.RETENTION_UNDECIDED),
                settings.duration(Key.RETENTION_QUARANTINE),
                settings.duration(Key.RETENTION_RECEIPTS));
    }

    private static Map<String, Expiry.AgencyFolders> folders(Setup setup, Entrance entrance) {
        Map<String, Expiry.AgencyFolders> all = new LinkedHashMap<>();
        for (Agency agency : setup.agencies()) {
            String name = agency.shortName();
            List<DropFolders> drop = entrance.drops().foldersOf(agency);
            Stream<Path> messages = Stream.of(
                    entrance.events().folders(name).refused(),
                    entrance.mails().folders(name).refused());
            all.put(
                    name,
                    new Expiry.AgencyFolders(
                            setup.agencyHome(name),
                            Stream.concat(drop.stream().map(DropFolders::refused), messages)
                                    .toList(),
                            RefusedFolder.REASON,
                            drop.stream().map(DropFolders::receipts).toList(),
                            OutcomeRoutes.folder(setup, name)));
        }
        return all;
    }

    Expiry expiry() {
        return expiry;
    }

    /** What erases a person. */
    Erasure erasure() throws IOException {
        MailParser parser = new MailParser(MailLimits.usual());
        return new Erasure(
                new Erasing(books.journal()),
                books.search(),
                new PersonMarks(new KeyedHash(HomeKey.of(setup.home()))),
                new SpooledPeople(spool, parser),
                spool,
                new PersonFiles(setup.home(), parser, RefusedFolder.REASON));
    }

    /** Removes spooled bytes whose arrival was never journaled: their thing is still at its door. Only at the start. */
    int sweepSpool() throws IOException {
        Instant before = setup.alone() ? Instant.MAX : Instant.now().minus(ANOTHER_NODE_MAY_BE_AT_IT);
        int swept = spool.removePartialBefore(before);
        for (String id : books.arrivals().unknown(spool.idsBefore(before))) {
            spool.remove(id);
            swept++;
        }
        return swept;
    }
}
