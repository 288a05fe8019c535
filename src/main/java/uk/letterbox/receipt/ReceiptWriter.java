package uk.letterbox.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Progress;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Receipts;

/** Writes the receipts that are out of date: a table and a page for each day on which something of a group began to come. */
public final class ReceiptWriter {

    private static final int AT_ONCE = 100;
    private static final String PAGE = "html";

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

    /** Writes what is due. What fails stays due and keeps nothing else back; the first failure is thrown in the end. */
    public void writeDue() throws IOException {
        Optional<IOException> failure = Optional.empty();
        for (Receipts.Due due : receipts.due(AT_ONCE)) {
            try {
                write(due);
                receipts.written(due);
            } catch (IOException failed) {
                failure = failure.or(() -> Optional.of(failed));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Where the page is that a shoot is on. */
    public Path page(Shoot shoot) {
        ReceiptPlace place = places.apply(shoot.agency(), shoot.group());
        return ReceiptFile.at(place.folder(), day(shoot.beganAt()), place.group(), PAGE);
    }

    private void write(Receipts.Due due) throws IOException {
        Instant since = Instant.ofEpochMilli(due.changed()).minus(kept);
        List<Receipts.Line> lines = receipts.lines(due.agency(), due.group(), since);
        ReceiptPlace place = places.apply(due.agency(), due.group());
        Map<LocalDate, List<ReceiptShoot>> days = new TreeMap<>();
        for (ReceiptShoot shoot : shoots(lines, receipts.shoots(due.agency(), due.group(), since))) {
            days.computeIfAbsent(day(shoot.beganAt()), first -> new ArrayList<>())
                    .add(shoot);
        }
        for (Map.Entry<LocalDate, List<ReceiptShoot>> day : days.entrySet()) {
            write(place.folder(), new Receipt(day.getKey(), place.group(), day.getValue()));
        }
    }

    /** What belongs to no shoot counts as one that came on its day; what began too long ago is left out. */
    private List<ReceiptShoot> shoots(List<Receipts.Line> lines, Map<String, Shoot> known) {
        Map<String, List<Receipts.Line>> together = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.arrival().shoot().map(known::containsKey).orElse(true))
                .forEach(line -> together.computeIfAbsent(
                                line.arrival().shoot().orElseGet(() -> day(line.arrival()
                                                .receivedAt())
                                        .toString()),
                                first -> new ArrayList<>())
                        .add(line));
        return together.entrySet().stream()
                .map(each -> shoot(each.getValue(), Optional.ofNullable(known.get(each.getKey()))))
                .toList();
    }

    private static ReceiptShoot shoot(List<Receipts.Line> lines, Optional<Shoot> known) {
        return new ReceiptShoot(
                known.map(Shoot::beganAt).orElse(lines.get(0).arrival().receivedAt()),
                known.filter(shoot -> shoot.closedAt().isEmpty()).isPresent(),
                Progress.of(lines.stream().map(Receipts.Line::standing).toList()),
                lines.stream().map(ReceiptWriter::line).toList());
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private void write(Path folder, Receipt receipt) throws IOException {
        ReceiptFile.write(folder, receipt, "csv", ReceiptTable.of(receipt));
        ReceiptFile.write(folder, receipt, PAGE, page.of(receipt));
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
                line.reason(),
                done(arrival),
                line.delivery().flatMap(Delivery::letmcId),
                line.delivery().flatMap(Delivery::endedAt).orElse(arrival.receivedAt()));
    }
}
