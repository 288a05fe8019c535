package uk.letterbox.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.console.ArrivalView;
import uk.letterbox.console.DeliveryView;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Search;
import uk.letterbox.wiring.Office;

/** {@code list}. */
@Command(
        name = "list",
        description = "List what waits for a person: dead and unconfirmed deliveries, held and quarantined arrivals.")
final class ListCommand extends OfficeCommand {

    @Option(names = "--state", description = "Deliveries of this state instead, such as DELIVERED.", defaultValue = "")
    private String state;

    @Option(names = "--outcome", description = "Arrivals of this outcome instead, such as REFUSED.", defaultValue = "")
    private String outcome;

    @Option(names = "--agency", description = "Of this agency only.", defaultValue = "")
    private String agency;

    @Option(
            names = "--limit",
            description = "At most so many of each; ${DEFAULT-VALUE} when not given.",
            defaultValue = "100")
    private int limit;

    @Override
    Answer answer(Office office) {
        List<String> states =
                !state.isEmpty() ? List.of(state) : outcome.isEmpty() ? List.of("DEAD", "UNCONFIRMED") : List.of();
        List<String> outcomes =
                !outcome.isEmpty() ? List.of(outcome) : state.isEmpty() ? List.of("HELD", "QUARANTINED") : List.of();
        Search search = office.search();
        List<Delivery> deliveries = states.stream()
                .flatMap(one -> search.deliveries(page(one)).stream())
                .toList();
        List<Arrival> arrivals = outcomes.stream()
                .flatMap(one -> search.arrivals(page(one)).stream())
                .toList();
        Map<String, Object> json = Map.of(
                "deliveries", deliveries.stream().map(DeliveryView::listed).toList(),
                "arrivals", arrivals.stream().map(ArrivalView::listed).toList());
        return Answer.good(json, text(deliveries, arrivals));
    }

    private Search.Page page(String wanted) {
        return new Search.Page(wanted.toUpperCase(java.util.Locale.ROOT), "", agency, limit, "");
    }

    private static String text(List<Delivery> deliveries, List<Arrival> arrivals) {
        if (deliveries.isEmpty() && arrivals.isEmpty()) {
            return "Nothing.";
        }
        String made = deliveries.stream().map(Lines::of).collect(Collectors.joining(System.lineSeparator()));
        String came = arrivals.stream().map(Lines::of).collect(Collectors.joining(System.lineSeparator()));
        return made.isEmpty() || came.isEmpty() ? made + came : made + System.lineSeparator() + came;
    }
}
