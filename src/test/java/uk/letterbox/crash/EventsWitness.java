package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.simulator.SimulatedState;

/** Knows the events that were sent, and what came back. */
final class EventsWitness implements Witness {

    private static final String SUSPECT = "It has stopped Letterbox";

    private final List<Correspondence> all;
    private final Supplier<SimulatedState> letmc;
    private final Map<String, Map<String, Sent>> events = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    EventsWitness(List<Correspondence> all, Supplier<SimulatedState> letmc) {
        this.all = all;
        this.letmc = letmc;
        for (Correspondence each : all) {
            events.put(
                    each.way().agency(),
                    each.events().stream()
                            .filter(event -> !event.id().isEmpty())
                            .collect(Collectors.toMap(Sent::id, Function.identity())));
        }
    }

    @Override
    public int offered() {
        return all.stream().mapToInt(each -> each.events().size()).sum();
    }

    @Override
    public String mark(Arrival arrival) {
        return events.get(arrival.agency()).get(arrival.name()).mark();
    }

    @Override
    public int place(Arrival arrival) {
        return events.get(arrival.agency()).get(arrival.name()).number();
    }

    @Override
    public List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) throws Exception {
        Map<String, List<Arrival>> came = arrivals.stream().collect(Collectors.groupingBy(Arrival::agency));
        Map<String, List<Delivery>> made = deliveries.stream().collect(Collectors.groupingBy(Delivery::agency));
        for (Correspondence each : all) {
            String agency = each.way().agency();
            List<Arrival> theirs = came.getOrDefault(agency, List.of());
            List<Delivery> ofTheirs = made.getOrDefault(agency, List.of());
            if (!each.way().empty()) {
                violations.add("Something is left at the door of " + agency);
            }
            everyEventArrivedOnce(each, theirs);
            violations.addAll(new Ends(each.way()).violations(theirs, ofTheirs));
            violations.addAll(new FieldValues(each, letmc.get()).violations(theirs, ofTheirs));
        }
        return violations;
    }

    /**
     * What is no event lies where refused things lie. So may an event that was under way in three deaths: nobody can tell that
     * it did not cause them, so it is put before a person.
     */
    private void everyEventArrivedOnce(Correspondence correspondence, List<Arrival> arrivals) throws Exception {
        String agency = correspondence.way().agency();
        Map<String, List<Arrival>> byName = arrivals.stream().collect(Collectors.groupingBy(Arrival::name));
        Map<Boolean, Set<String>> returned = correspondence.way().refused().stream()
                .collect(Collectors.partitioningBy(
                        back -> back.reason().contains(SUSPECT),
                        Collectors.mapping(Way.Returned::message, Collectors.toSet())));
        Set<String> torn = new HashSet<>();
        for (Sent event : correspondence.events()) {
            List<Arrival> came = byName.getOrDefault(event.id(), List.of());
            if (event.fate() == ArrivalOutcome.REFUSED) {
                torn.add(event.message());
            } else if (came.size() != 1 && !returned.get(true).contains(event.message())) {
                violations.add(agency + ": the event " + event.id() + " arrived " + came.size() + " times");
            } else if (!came.isEmpty() && came.get(0).outcome() != event.fate()) {
                violations.add(agency + ": the event " + event.id() + " should be " + event.fate() + " and is "
                        + came.get(0).outcome());
            }
        }
        if (!returned.get(false).equals(torn)) {
            violations.add(agency + ": given back was " + returned.get(false) + " and should be " + torn);
        }
        long unread = arrivals.stream()
                .filter(arrival -> arrival.outcome() == ArrivalOutcome.REFUSED)
                .filter(arrival -> !arrival.reason().orElse("").contains(SUSPECT))
                .count();
        if (unread != torn.size()) {
            violations.add(agency + ": " + torn.size() + " were malformed and " + unread + " arrived");
        }
    }
}
