package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.SimulatedState;

/** What letMC has, beside what the journal says that it has. */
final class Effects {

    /** One thing at letMC; {@code number} is 0 where the kind has no order. */
    private record Effect(String side, String property, Kind kind, String sha256, int number) {}

    private final List<Effect> all = new ArrayList<>();

    Effects(SimulatedState state) {
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
                medium.sha256(),
                kind == Kind.PORTALMEDIA ? 0 : medium.number());
    }

    private static Effect effect(Delivery delivery) {
        return new Effect(
                ((Media) delivery.content()).side().word(),
                delivery.objectId().toLowerCase(Locale.ROOT),
                delivery.kind(),
                delivery.sha256(),
                delivery.number().orElse(0));
    }

    int count() {
        return all.size();
    }

    /** Everything delivered is there once, and nothing else but what may be there of the unconfirmed. */
    List<String> violations(List<Delivery> deliveries) {
        List<String> violations = new ArrayList<>();
        Map<Effect, Integer> left = new HashMap<>();
        all.forEach(effect -> left.merge(effect, 1, Integer::sum));
        for (Delivery delivery : in(DeliveryState.DELIVERED, deliveries)) {
            if (!took(left, effect(delivery))) {
                violations.add(delivery.id() + " is DELIVERED and not at letMC: " + effect(delivery));
            }
        }
        in(DeliveryState.UNCONFIRMED, deliveries).forEach(delivery -> took(left, effect(delivery)));
        left.forEach((effect, count) -> {
            if (count > 0) {
                violations.add("At letMC, and no delivery accounts for it (" + count + "): " + effect);
            }
        });
        return violations;
    }

    /** In each property the photo numbers follow the order of the file names. */
    List<String> outOfOrder(List<Arrival> arrivals, List<Delivery> deliveries) {
        Map<String, String> names = arrivals.stream().collect(Collectors.toMap(Arrival::id, Arrival::name));
        List<String> violations = new ArrayList<>();
        Map<String, List<Delivery>> photos = deliveries.stream()
                .filter(delivery -> delivery.kind() == Kind.PHOTO)
                .collect(Collectors.groupingBy(Delivery::objectId));
        photos.forEach((property, all) -> {
            List<Integer> places = all.stream()
                    .sorted(Comparator.comparingInt(photo -> photo.number().orElseThrow()))
                    .map(photo -> place(names.get(photo.arrivalId())))
                    .toList();
            if (!places.equals(places.stream().sorted().toList())) {
                violations.add("The photos of " + property + " are numbered in the order " + places);
            }
        });
        return violations;
    }

    private static int place(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return Integer.parseInt(file.substring(0, file.indexOf('-')));
    }

    private static boolean took(Map<Effect, Integer> left, Effect effect) {
        return left.merge(effect, -1, Integer::sum) >= 0;
    }

    private static List<Delivery> in(DeliveryState state, List<Delivery> deliveries) {
        return deliveries.stream().filter(delivery -> delivery.state() == state).toList();
    }
}
