package uk.letterbox.wiring;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import uk.letterbox.account.Account;
import uk.letterbox.account.Accounts;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Ids;
import uk.letterbox.drop.Allowance;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropFolders;
import uk.letterbox.drop.DropLimits;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.fit.Preparation;
import uk.letterbox.media.Admission;
import uk.letterbox.receipt.ReceiptPlace;
import uk.letterbox.settings.Key;
import uk.letterbox.shoot.ChosenType;
import uk.letterbox.spool.Spool;

/** The drop doors: one of each agency that has it, one of each server it pulls from, and one of each of its accounts. */
final class Drops {

    private final Setup setup;
    private final Spool spool;
    private final Ids ids;
    private final Function<Agency, Preparation> preparation;
    private final Accounts accounts;
    private final Map<String, DropDoor> doors = new ConcurrentSkipListMap<>();

    /** @param preparation what is done to the pictures of an agency */
    Drops(Setup setup, Spool spool, Ids ids, Function<Agency, Preparation> preparation) {
        this.setup = setup;
        this.spool = spool;
        this.ids = ids;
        this.preparation = preparation;
        this.accounts = setup.accounts();
        for (Agency agency : setup.agencies()) {
            if (agency.doors().drop().isPresent()) {
                add(DropPlace.of(agency.shortName()), () -> Allowance.ALL);
                pulled(agency).forEach(place -> add(place, () -> Allowance.ALL));
            }
        }
        accounts.all().forEach(this::add);
    }

    /** The doors by their names; those that are added later too. */
    Map<String, DropDoor> doors() {
        return Collections.unmodifiableMap(doors);
    }

    Accounts accounts() {
        return accounts;
    }

    /** Adds the door of an account; empty where it is there already. */
    Optional<DropDoor> add(Account account) {
        DropPlace place = new DropPlace(account.agency(), account.name());
        return doors.containsKey(place.door()) ? Optional.empty() : Optional.of(add(place, () -> allowance(account)));
    }

    private DropDoor add(DropPlace place, Supplier<Allowance> allowance) {
        Agency agency = setup.agencies().stream()
                .filter(one -> one.shortName().equals(place.agency()))
                .findFirst()
                .orElseThrow();
        DropDoor door = new DropDoor(place, folders(place), allowance, spool, ids, limits(agency), System::nanoTime);
        doors.put(place.door(), door);
        return door;
    }

    private DropLimits limits(Agency agency) {
        return new DropLimits(
                setup.settings().duration(Key.DROP_SETTLE),
                new Admission(
                        setup.settings().size(Key.LARGEST_UPLOAD),
                        setup.settings().size(Key.LARGEST_ORIGINAL),
                        agency.media().fit()),
                preparation.apply(agency),
                setup.settings().duration(Key.SFTP_CUT),
                new ChosenType.Names(
                        agency.doors().drop().map(Doors.Drop::types).orElse(Map.of())),
                agency.doors().mail().map(Doors.Mail::branches).orElse(Map.of()),
                agency.doors()
                        .drop()
                        .flatMap(Doors.Drop::endField)
                        .map(field -> new CustomField(field.name(), field.value())));
    }

    /** What an account may send now; what lies in the inbox of one that was removed is judged by what it was. */
    private Allowance allowance(Account before) {
        Account account = accounts.find(before.name()).orElse(before);
        return new Allowance(Set.copyOf(account.properties()), Set.copyOf(account.branches()));
    }

    DropFolders folders(DropPlace place) {
        Path home = setup.agencyHome(place.agency());
        if (place.account().isEmpty()) {
            return new DropFolders(home);
        }
        return new DropFolders(
                home,
                place.server()
                        .map(server -> home.resolve("pulled").resolve(server))
                        .orElseGet(() -> AccountsFile.in(place.agency(), home).folder(place.account())));
    }

    private static List<DropPlace> pulled(Agency agency) {
        return agency.doors().drop().map(Doors.Drop::pull).orElse(List.of()).stream()
                .map(server -> DropPlace.pulled(agency.shortName(), server.name()))
                .toList();
    }

    /** The folders of an account, which are all that it sees. */
    Path root(Account account) {
        return folders(new DropPlace(account.agency(), account.name())).root();
    }

    /** Tells the door of an account that its photographer has uploaded these files and has said goodbye. */
    void uploaded(Account account, Set<Path> files) {
        DropDoor door = doors.get(new DropPlace(account.agency(), account.name()).door());
        if (door != null) {
            door.finished(files);
        }
    }

    /** Those of an agency's own door, of what it pulls, and of its accounts' as they are now. */
    List<DropFolders> foldersOf(Agency agency) {
        Stream<DropPlace> ofAccounts = accounts.all().stream()
                .filter(account -> account.agency().equals(agency.shortName()))
                .map(account -> new DropPlace(agency.shortName(), account.name()));
        return Stream.of(Stream.of(DropPlace.of(agency.shortName())), pulled(agency).stream(), ofAccounts)
                .flatMap(places -> places)
                .map(this::folders)
                .toList();
    }

    ReceiptPlace receipts(String agency, String group) {
        return new ReceiptPlace(folders(DropPlace.of(agency, group)).receipts(), DropPlace.folder(group));
    }
}
