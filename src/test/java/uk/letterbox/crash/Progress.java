package uk.letterbox.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.Notices;
import uk.letterbox.journal.Receipts;
import uk.letterbox.journal.Search;

/** How far the Letterbox has come whose journal this is; it may run in another process. */
record Progress(Journal journal) {

    private static final int MANY = 1_000;

    /** Whether nothing is left that Letterbox would do by itself for what was put into the folders of a home. */
    boolean drained(Path home) throws IOException {
        return nothingOpen()
                && isEmpty(DropFolder.of(home).inbox())
                && isEmpty(MailFolder.of(home).inbox())
                && accounts(home)
                        .allMatch(account -> isEmpty(account.resolve("inbox")) && isEmpty(account.resolve("replace")))
                && new Receipts(journal).due(1).isEmpty()
                && held().allMatch(name -> name.contains(Photographer.UNKNOWN));
    }

    /** How many things have arrived. */
    long arrivals() {
        return journal.read(handle -> handle.createQuery("SELECT count(*) FROM arrival")
                .mapTo(Long.class)
                .one());
    }

    /** Whether every delivery has ended. */
    boolean nothingOpen() {
        return Stream.of(DeliveryState.values()).filter(DeliveryState::open).allMatch(state -> in(state)
                .isEmpty());
    }

    /** Whether an agency has been told every end. */
    boolean told(String agency) {
        return new Notices(journal).due(agency, 1).isEmpty();
    }

    /** Deliveries in a state. */
    List<Delivery> in(DeliveryState state) {
        return new Search(journal).deliveries(new Search.Page(state.name(), "", "", MANY, ""));
    }

    private Stream<String> held() {
        return new Search(journal)
                .arrivals(new Search.Page("HELD", "", "", MANY, "")).stream().map(Arrival::name);
    }

    private static Stream<Path> accounts(Path home) throws IOException {
        try (Stream<Path> agencies = Files.list(home.resolve("agencies"))) {
            return agencies
                    .map(agency -> agency.resolve("accounts"))
                    .flatMap(accounts -> Stream.ofNullable(accounts.toFile().listFiles(File::isDirectory)))
                    .flatMap(Stream::of)
                    .map(File::toPath)
                    .toList()
                    .stream();
        }
    }

    /** A door that is not open has no folder. */
    private static boolean isEmpty(Path inbox) {
        if (!Files.isDirectory(inbox)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.noneMatch(Files::isRegularFile);
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
