package uk.letterbox.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Receipts;

/** Writes the receipts that are out of date: a table and a page for each day on which something of a group came. */
public final class ReceiptWriter {

    private static final int AT_ONCE = 100;

    private final Receipts receipts;
    private final BiFunction<String, String, ReceiptPlace> places;
    private final Duration kept;
    private final ZoneId zone;
    private final ReceiptPage page;

    /**
     * @param places where the receipt of an agency's group goes
     * @param kept how long receipts are kept; older days are not written any more
     */
    public ReceiptWriter(
            Receipts receipts,
            BiFunction<String, String, ReceiptPlace> places,
            Duration kept,
            ZoneId zone,
            Function<String, Optional<byte[]>> thumbnails) {
        this.receipts = receipts;
        this.places = places;
        this.kept = kept;
        this.zone = zone;
        this.page = new ReceiptPage(zone, thumbnails);
    }

    /** Writes what is due. What fails stays due. */
    public void writeDue() throws IOException {
        for (Receipts.Due due : receipts.due(AT_ONCE)) {
            write(due);
            receipts.written(due);
        }
    }

    private void write(Receipts.Due due) throws IOException {
        Map<LocalDate, List<ReceiptLine>> days = new TreeMap<>();
        Instant since = Instant.ofEpochMilli(due.changed()).minus(kept);
        for (Receipts.Line line : receipts.lines(due.agency(), due.group(), since)) {
            LocalDate day = LocalDate.ofInstant(line.arrival().receivedAt(), zone);
            days.computeIfAbsent(day, first -> new ArrayList<>()).add(line(line));
        }
        ReceiptPlace place = places.apply(due.agency(), due.group());
        for (Map.Entry<LocalDate, List<ReceiptLine>> day : days.entrySet()) {
            write(place.folder(), new Receipt(day.getKey(), place.group(), day.getValue()));
        }
    }

    private void write(Path folder, Receipt receipt) throws IOException {
        ReceiptFile.write(folder, receipt, "csv", ReceiptTable.of(receipt));
        ReceiptFile.write(folder, receipt, "html", page.of(receipt));
    }

    /** What was done to a picture that was taken. */
    private static Optional<String> done(Arrival arrival) {
        boolean taken = arrival.outcome() == ArrivalOutcome.ACCEPTED || arrival.outcome() == ArrivalOutcome.HELD;
        return Optional.of(arrival.kept().done()).filter(done -> taken && !done.isEmpty());
    }

    private static ReceiptLine line(Receipts.Line line) {
        Arrival arrival = line.arrival();
        return new ReceiptLine(
                arrival.id(),
                arrival.name(),
                arrival.outcome(),
                line.delivery().map(Delivery::state),
                line.delivery().flatMap(Delivery::reason).or(arrival::reason),
                done(arrival),
                line.delivery().flatMap(Delivery::letmcId),
                line.delivery().flatMap(Delivery::endedAt).orElse(arrival.receivedAt()));
    }
}
