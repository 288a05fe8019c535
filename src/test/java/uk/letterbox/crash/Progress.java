package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Receipts;
import uk.letterbox.journal.Search;
import uk.letterbox.wiring.Office;

/** How far a running Letterbox has come. */
record Progress(Office office) {

    private static final int MANY = 1_000;

    /** Whether nothing is left that Letterbox would do by itself. */
    boolean drained() throws IOException {
        return Stream.of(DeliveryState.values()).filter(DeliveryState::open).allMatch(state -> in(state)
                        .isEmpty())
                && isEmpty(DropFolder.of(office.setup().home()).inbox())
                && isEmpty(MailFolder.of(office.setup().home()).inbox())
                && new Receipts(office.journal()).due(1).isEmpty()
                && held().allMatch(name -> name.contains(Photographer.UNKNOWN));
    }

    /** Deliveries in a state. */
    List<Delivery> in(DeliveryState state) {
        return office.search().deliveries(new Search.Page(state.name(), "", "", MANY, ""));
    }

    private Stream<String> held() {
        return office.search().arrivals(new Search.Page("HELD", "", "", MANY, "")).stream()
                .map(Arrival::name);
    }

    private static boolean isEmpty(Path inbox) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.noneMatch(Files::isRegularFile);
        }
    }
}
