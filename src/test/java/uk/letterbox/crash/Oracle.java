package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Search;
import uk.letterbox.wiring.Office;

/**
 * Compares, once nothing is left to be done, what was offered with what the journal says, what the senders see and what
 * letMC has: nothing is lost, nothing is there twice, nothing is out of order.
 */
final class Oracle {

    private static final int ALL = 1_000_000;

    private final Scene scene;
    private final Witness witness;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> figures = new LinkedHashMap<>();

    Oracle(Scene scene, Witness witness) {
        this.scene = scene;
        this.witness = witness;
    }

    /** Looks at everything; an empty list is a good one. */
    List<String> violations() throws Exception {
        try (Office office = Office.open(scene.setup())) {
            List<Arrival> arrivals = office.search().arrivals(new Search.Page("", "", "", ALL, ""));
            List<Delivery> deliveries = office.search().deliveries(new Search.Page("", "", "", ALL, ""));
            figures.put("offered", witness.offered());
            Stream.of(ArrivalOutcome.values())
                    .forEach(outcome -> figure(outcome.name(), arrivals.stream().map(Arrival::outcome), outcome));
            Stream.of(DeliveryState.values())
                    .forEach(state -> figure(state.name(), deliveries.stream().map(Delivery::state), state));
            everyAcceptedArrivalIsOneDelivery(arrivals, deliveries);
            Effects effects = new Effects(scene.letmc().state(), witness, arrivals);
            violations.addAll(effects.violations(deliveries));
            violations.addAll(effects.outOfOrder(deliveries));
            figures.put("effects", effects.count());
            violations.addAll(new KeptBytes(office.spool(), scene.spool()).violations(arrivals));
            violations.addAll(witness.violations(arrivals, deliveries));
            theLimitWasKept();
        }
        return violations;
    }

    /** The numbers behind the verdict, for the report. */
    Map<String, Integer> figures() {
        return figures;
    }

    private <T> void figure(String name, Stream<T> all, T wanted) {
        int count = (int) all.filter(wanted::equals).count();
        if (count > 0) {
            figures.put(name, count);
        }
    }

    private void everyAcceptedArrivalIsOneDelivery(List<Arrival> arrivals, List<Delivery> deliveries) {
        Map<String, Integer> made = new HashMap<>();
        deliveries.forEach(delivery -> made.merge(delivery.arrivalId(), 1, Integer::sum));
        for (Arrival arrival : arrivals) {
            int wanted = arrival.outcome() == ArrivalOutcome.ACCEPTED ? 1 : 0;
            if (made.getOrDefault(arrival.id(), 0) != wanted) {
                violations.add(arrival.name() + " is " + arrival.outcome() + " and has "
                        + made.getOrDefault(arrival.id(), 0) + " deliveries");
            }
        }
        deliveries.stream()
                .filter(delivery -> delivery.state().open())
                .forEach(delivery -> violations.add(delivery.id() + " is still " + delivery.state()));
    }

    private void theLimitWasKept() {
        figures.put("mostCallsInAWindow", scene.letmc().windowMax());
        if (scene.letmc().windowMax() > scene.limit()) {
            violations.add(scene.letmc().windowMax() + " calls were made in one window");
        }
        long turnedAway = scene.letmc().calls().stream()
                .filter(call -> call.status() == 429)
                .count();
        if (turnedAway > 0) {
            violations.add(turnedAway + " calls were answered with 429");
        }
    }
}
