package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import uk.letterbox.account.Accounts;
import uk.letterbox.account.AccountsFile;
import uk.letterbox.agency.Agencies;
import uk.letterbox.agency.Agency;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.events.EventDoor;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.letmc.Contract;
import uk.letterbox.letmc.ContractBroken;
import uk.letterbox.mail.MailDoor;
import uk.letterbox.portal.PortalFiles;
import uk.letterbox.portal.Portals;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Loaded;
import uk.letterbox.settings.Problem;
import uk.letterbox.settings.Settings;

/** A checked configuration: nothing starts with less. */
public record Setup(
        Installation installation, Settings settings, List<Agency> agencies, Portals portals, Contract contract) {

    /** Reads and checks all configuration of an installation. */
    public static Loaded<Setup> read(Installation installation, Map<String, String> environment) {
        Loaded<Settings> settings = Settings.load(installation.config(), environment);
        if (settings.value().isEmpty()) {
            return Loaded.bad(settings.problems());
        }
        List<Problem> problems = new ArrayList<>();
        Path folder = settings.get().path(Key.AGENCIES);
        Loaded<List<Agency>> agencies = Agencies.load(folder, installation.config(), settings.get(), environment);
        problems.addAll(agencies.problems());
        Loaded<Portals> portals = PortalFiles.load(installation.config());
        problems.addAll(portals.problems());
        if (agencies.value().isPresent()) {
            problems.addAll(
                    Accounts.read(accountFiles(settings.get(), agencies.get())).problems());
        }
        Path openapi = installation.config().resolve("letmc").resolve("openapi.yaml");
        try {
            Contract contract = Contract.read(openapi);
            return problems.isEmpty()
                    ? Loaded.good(new Setup(installation, settings.get(), agencies.get(), portals.get(), contract))
                    : Loaded.bad(problems);
        } catch (ContractBroken broken) {
            problems.add(new Problem(
                    openapi.toString(),
                    "operation",
                    broken.getMessage(),
                    "the openapi.yaml that came with the installation"));
            return Loaded.bad(problems);
        }
    }

    /** The home folder. */
    public Path home() {
        return home(settings);
    }

    private static Path home(Settings settings) {
        return settings.path(Key.HOME).toAbsolutePath().normalize();
    }

    /** The accounts' file of each agency that has a drop door, by its short name. */
    private static Map<String, Path> accountFiles(Settings settings, List<Agency> agencies) {
        Map<String, Path> files = new TreeMap<>();
        for (Agency agency : agencies) {
            if (agency.doors().drop().isPresent()) {
                files.put(
                        agency.shortName(),
                        AccountsFile.in(agency.shortName(), agencyHome(settings, agency.shortName()))
                                .file());
            }
        }
        return files;
    }

    /** The accounts of photographers, as their files have them from now on. */
    public Accounts accounts() {
        return new Accounts(accountFiles(settings, agencies));
    }

    /** Where the journal is: SQLite in the home folder unless a database is set. */
    public JournalLocation journal() {
        return settings.has(Key.DATABASE_URL)
                ? new JournalLocation(
                        settings.text(Key.DATABASE_URL),
                        settings.text(Key.DATABASE_USER),
                        settings.secret(Key.DATABASE_PASSWORD))
                : JournalLocation.in(home());
    }

    /**
     * Takes the home folder for this process; empty when another one has it. Nodes that share a PostgreSQL share the home
     * folder too, and none of them keeps it for itself.
     */
    public Optional<AutoCloseable> takeHome() throws IOException {
        if (alone()) {
            return HomeLock.take(home()).map(lock -> lock);
        }
        Files.createDirectories(home());
        return Optional.of(() -> {});
    }

    /** Whether no other process can be at work on the same journal. */
    public boolean alone() {
        return journal().embedded();
    }

    /** Whether an agency of this short name is configured. */
    public boolean serves(String agency) {
        return agencies.stream().anyMatch(one -> one.shortName().equals(agency));
    }

    /** The doors of each agency, by their words. */
    public Map<String, List<String>> doors() {
        Map<String, List<String>> doors = new LinkedHashMap<>();
        for (Agency agency : agencies) {
            doors.put(
                    agency.shortName(),
                    Stream.of(
                                    agency.doors().drop().map(drop -> DropDoor.DOOR),
                                    agency.doors().events().map(events -> EventDoor.DOOR),
                                    agency.doors().mail().map(mail -> MailDoor.DOOR))
                            .flatMap(Optional::stream)
                            .toList());
        }
        return doors;
    }

    /** The folder of an agency's doors. */
    public Path agencyHome(String agency) {
        return agencyHome(settings, agency);
    }

    private static Path agencyHome(Settings settings, String agency) {
        return home(settings).resolve("agencies").resolve(agency);
    }
}
