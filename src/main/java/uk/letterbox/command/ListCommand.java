package uk.letterbox.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.console.ArrivalView;
import uk.letterbox.console.DeliveryView;
import uk.letterbox.console.ShootView;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Search;
import uk.letterbox.wiring.Office;

/** {@code list}. */
@Command(
        name = "list",
        description = "List what waits for a person: dead and unconfirmed deliveries, held and quarantined arrivals.")
final class ListCommand extends OfficeCommand {

    private static final String SHOOTS = "shoots";

    @Parameters(
            paramLabel = SHOOTS,
            arity = "0..1",
            description = "With this word: shoots, the latest first, and how far each has come.",
            defaultValue = "")
    private String what;

    @Option(names = "--state", description = "Deliveries of this state instead: ${COMPLETION-CANDIDATES}.")
    private DeliveryState state;

    @Option(names = "--outcome", description = "Arrivals of this outcome instead: ${COMPLETION-CANDIDATES}.")
    private ArrivalOutcome outcome;

    @Option(names = "--agency", description = "Of this agency only.", defaultValue = "")
    private String agency;

    @Option(
            names = "--limit",
            description = "At most so many of each; ${DEFAULT-VALUE} when not given.",
            defaultValue = "100")
    private void limit(int most) {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "Invalid value for option '--limit': it is at least 1");
        }
        limit = most;
    }

    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    Answer answer(Office office) {
        boolean chosen = state != null || outcome != null;
        if (!what.isEmpty()) {
            return what.equals(SHOOTS) && !chosen
                    ? shoots(office.shoots().shoots(agency, limit, ""))
                    : Answer.wrong("What is listed by another word is shoots, without --state and --outcome, for"
                            + " example: letterbox list shoots --limit 20");
        }
        Stream<DeliveryState> states =
                chosen ? Stream.ofNullable(state) : Stream.of(DeliveryState.DEAD, DeliveryState.UNCONFIRMED);
        Stream<ArrivalOutcome> outcomes =
                chosen ? Stream.ofNullable(outcome) : Stream.of(ArrivalOutcome.HELD, ArrivalOutcome.QUARANTINED);
        Search search = office.search();
        List<Delivery> deliveries =
                states.flatMap(one -> search.deliveries(page(one)).stream()).toList();
        List<Arrival> arrivals =
                outcomes.flatMap(one -> search.arrivals(page(one)).stream()).toList();
        Map<String, Object> json = Map.of(
                "deliveries", deliveries.stream().map(DeliveryView::listed).toList(),
                "arrivals", arrivals.stream().map(ArrivalView::listed).toList());
        return Answer.good(json, text(deliveries, arrivals));
    }

    private static Answer shoots(List<Shoot> shoots) {
        return Answer.good(
                Map.of(SHOOTS, shoots.stream().map(ShootView::listed).toList()),
                shoots.isEmpty()
                        ? "Nothing."
                        : shoots.stream().map(Lines::of).collect(Collectors.joining(System.lineSeparator())));
    }

    private Search.Page page(Enum<?> wanted) {
        return new Search.Page(wanted.name(), "", agency, limit, "");
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
