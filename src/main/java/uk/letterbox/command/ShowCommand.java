package uk.letterbox.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.console.ArrivalView;
import uk.letterbox.console.DeliveryView;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.CallRow;
import uk.letterbox.wiring.Office;

/** {@code show ID}. */
@Command(name = "show", description = "Show an arrival or a delivery, and every call made for it.")
final class ShowCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", description = "An arrival (a-…) or a delivery (d-…).")
    private String id;

    @Override
    Answer answer(Office office) {
        Optional<Delivery> delivery = office.search().delivery(id);
        if (delivery.isPresent()) {
            return delivery(delivery.get(), office.search().calls(id), office);
        }
        return office.search()
                .arrival(id)
                .map(arrival -> arrival(arrival, office))
                .orElseGet(() -> Unknown.id(id));
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

    private static Answer arrival(Arrival arrival, Office office) {
        List<Delivery> deliveries = office.search().deliveriesOf(arrival.id());
        return Answer.good(
                ArrivalView.whole(arrival, deliveries),
                Stream.of(
                                Stream.of(Lines.of(arrival)),
                                Stream.of(arrival.kept().done())
                                        .filter(done -> !done.isEmpty())
                                        .map(done -> "  " + done),
                                deliveries.stream().map(Lines::of))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining(System.lineSeparator())));
    }
}
