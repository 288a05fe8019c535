package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.SimulatedState;

/** What letMC has, beside what the journal says that it has. */
final class Effects {

    private static final Set<Kind> KINDS = Set.of(Kind.PHOTO, Kind.FLOORPLAN, Kind.PORTALMEDIA, Kind.LEAD);

    /** One thing at letMC; {@code number} is 0 where the kind has no order, the place of a lead is its agency. */
    private record Effect(String side, String place, Kind kind, String mark, int number) {}

    private final List<Effect> all = new ArrayList<>();
    private final Witness witness;
    private final Map<String, Arrival> arrivals;

    Effects(SimulatedState state, Witness witness, List<Arrival> arrivals) {
        this.witness = witness;
        this.arrivals = arrivals.stream().collect(Collectors.toMap(Arrival::id, Function.identity()));
        state.leads()
                .forEach(lead -> all.add(
                        new Effect("", lead.agency(), Kind.LEAD, lead.fields().get("EmailAddress"), 0)));
        for (SimulatedProperty property : state.properties()) {
            property.photos().forEach(medium -> all.add(effect(property, Kind.PHOTO, medium)));
            property.floorPlans().forEach(medium -> all.add(effect(property, Kind.FLOORPLAN, medium)));
            property.portalMedia().forEach(medium -> all.add(effect(property, Kind.PORTALMEDIA, medium)));
        }
    }

    private static Effect effect(SimulatedProperty property, Kind kind, SimulatedMedium medium) {
        return new Effect(
                property.side(),
                property.id().toLowerCase(Locale.ROOT),
                kind,
                medium.url().isEmpty() ? medium.sha256() : medium.url(),
                kind == Kind.PORTALMEDIA ? 0 : medium.number());
    }

    private Effect effect(Delivery delivery) {
        String mark = witness.mark(arrivals.get(delivery.arrivalId()));
        return delivery.kind() == Kind.LEAD
                ? new Effect("", delivery.agency(), Kind.LEAD, mark, 0)
                : new Effect(
                        side(delivery.content()).word(),
                        delivery.objectId().toLowerCase(Locale.ROOT),
                        delivery.kind(),
                        mark,
                        delivery.number().orElse(0));
    }

    private static Side side(Content content) {
        return content instanceof Link link ? link.side() : ((Media) content).side();
    }

    int count() {
        return all.size();
    }

    /** Everything delivered and not removed is there once, and nothing else but what may be there of the unconfirmed. */
    List<String> violations(List<Delivery> deliveries) {
        List<String> violations = new ArrayList<>();
        Set<String> removed = in(DeliveryState.DELIVERED, deliveries).stream()
                .filter(delivery -> delivery.content() instanceof Removal)
                .flatMap(removal -> removal.letmcId().stream())
                .collect(Collectors.toSet());
        Map<Effect, Integer> left = new HashMap<>();
        all.forEach(effect -> left.merge(effect, 1, Integer::sum));
        for (Delivery delivery : effective(DeliveryState.DELIVERED, deliveries)) {
            boolean there = delivery.letmcId().filter(removed::contains).isEmpty();
            if (there && !took(left, effect(delivery))) {
                violations.add(delivery.id() + " is DELIVERED and not at letMC: " + effect(delivery));
            }
        }
        effective(DeliveryState.UNCONFIRMED, deliveries).forEach(delivery -> took(left, effect(delivery)));
        left.forEach((effect, count) -> {
            if (count > 0) {
                violations.add("At letMC, and no delivery accounts for it (" + count + "): " + effect);
            }
        });
        return violations;
    }

    /** In each property the photo numbers follow the order in which the photos were offered. */
    List<String> outOfOrder(List<Delivery> deliveries) {
        List<String> violations = new ArrayList<>();
        Map<String, List<Delivery>> photos = deliveries.stream()
                .filter(delivery -> delivery.kind() == Kind.PHOTO)
                .collect(Collectors.groupingBy(Delivery::objectId));
        photos.forEach((property, all) -> {
            List<Integer> places = all.stream()
                    .sorted(Comparator.comparingInt(photo -> photo.number().orElseThrow()))
                    .map(photo -> witness.place(arrivals.get(photo.arrivalId())))
                    .toList();
            if (!places.equals(places.stream().sorted().toList())) {
                violations.add("The photos of " + property + " are numbered in the order " + places);
            }
        });
        return violations;
    }

    private static boolean took(Map<Effect, Integer> left, Effect effect) {
        return left.merge(effect, -1, Integer::sum) >= 0;
    }

    private static List<Delivery> effective(DeliveryState state, List<Delivery> deliveries) {
        return in(state, deliveries).stream()
                .filter(delivery -> KINDS.contains(delivery.kind()))
                .toList();
    }

    private static List<Delivery> in(DeliveryState state, List<Delivery> deliveries) {
        return deliveries.stream().filter(delivery -> delivery.state() == state).toList();
    }
}
