package uk.letterbox.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.console.ArrivalView;
import uk.letterbox.console.DeliveryView;
import uk.letterbox.console.ShootView;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.CallRow;
import uk.letterbox.journal.Receipts;
import uk.letterbox.mail.QuarantinedMails;
import uk.letterbox.shoot.Zip;
import uk.letterbox.wiring.Office;

/** {@code show ID}. */
@Command(name = "show", description = "Show an arrival, a delivery with every call made for it, or a shoot.")
final class ShowCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", description = "An arrival (a-…), a delivery (d-…) or a shoot (s-…).")
    private String id;

    @Option(names = "--reveal", description = "Show who wrote a quarantined mail, and how it begins.")
    private boolean reveal;

    @Override
    Answer answer(Office office) throws IOException {
        Optional<Delivery> delivery = office.search().delivery(id);
        if (delivery.isPresent()) {
            return delivery(delivery.get(), office.search().calls(id), office);
        }
        Optional<Arrival> arrival = office.search().arrival(id);
        if (arrival.isPresent()) {
            return arrival(arrival.get(), office);
        }
        return office.shoots().shoot(id).map(shoot -> shoot(shoot, office)).orElseGet(() -> Unknown.id(id));
    }

    private static Answer shoot(Shoot shoot, Office office) {
        List<Receipts.Line> files = office.shoots().files(shoot.id());
        return Answer.good(
                ShootView.whole(shoot, files),
                Stream.concat(Stream.of(Lines.of(shoot)), files.stream().map(Lines::of))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static Answer delivery(Delivery delivery, List<CallRow> calls, Office office) {
        String bytes = office.spool().holds(delivery.arrivalId())
                ? "  bytes: " + office.spool().file(delivery.arrivalId())
                : "  bytes: no longer kept";
        return Answer.good(
                DeliveryView.whole(delivery, calls),
                Stream.concat(
                                Stream.of(Lines.of(delivery), bytes),
                                calls.stream().map(Lines::of))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private Answer arrival(Arrival arrival, Office office) throws IOException {
        List<Delivery> deliveries = office.search().deliveriesOf(arrival.id());
        List<Arrival> parts = office.search().partsOf(arrival.id());
        Optional<ShownReading> reading = reading(arrival, office);
        Map<String, Object> json = new LinkedHashMap<>();
        reading.ifPresent(shown -> json.put("mail", shown.json()));
        arrival.parent().ifPresent(parent -> json.put("parent", parent));
        if (!parts.isEmpty()) {
            json.put("parts", parts.stream().map(ArrivalView::listed).toList());
        }
        return Answer.good(
                Json.with(ArrivalView.whole(arrival, deliveries), json),
                Stream.of(
                                Stream.of(Lines.of(arrival)),
                                arrival.parent().map(parent -> "  came in " + parent).stream(),
                                packed(arrival, parts).stream(),
                                arrival.shoot().stream().map(shoot -> "  shoot: " + shoot),
                                Stream.of(arrival.kept().done())
                                        .filter(done -> !done.isEmpty())
                                        .map(done -> "  " + done),
                                reading.stream().map(ShownReading::text),
                                deliveries.stream().map(Lines::of),
                                parts.stream().map(Lines::of))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static Optional<String> packed(Arrival arrival, List<Arrival> parts) {
        return parts.isEmpty() || !Zip.named(arrival.name())
                ? Optional.empty()
                : Optional.of("  bytes: those of the " + parts.size() + " files in it; each is sent, replayed and"
                        + " kept by itself");
    }

    private Optional<ShownReading> reading(Arrival arrival, Office office) throws IOException {
        Optional<QuarantinedMails> mails = arrival.outcome() == ArrivalOutcome.QUARANTINED
                ? office.entrance().mailDoors().quarantined(arrival.agency())
                : Optional.empty();
        return mails.isPresent()
                ? mails.get().read(arrival).map(read -> new ShownReading(read, reveal))
                : Optional.empty();
    }
}
