package uk.letterbox.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The media of all properties. A property comes into being when it is first addressed. */
final class MediaStore {

    private record Holding(Place first, Map<Shelf, Map<String, SimulatedMedium>> shelves) {

        static Holding of(Place first) {
            Map<Shelf, Map<String, SimulatedMedium>> shelves = new EnumMap<>(Shelf.class);
            for (Shelf shelf : Shelf.values()) {
                shelves.put(shelf, new LinkedHashMap<>());
            }
            return new Holding(first, shelves);
        }

        List<SimulatedMedium> on(Shelf shelf) {
            return List.copyOf(shelves.get(shelf).values());
        }
    }

    private final Oids oids;
    private final Map<String, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, Place> whereabouts = new HashMap<>();

    MediaStore(Oids oids) {
        this.oids = oids;
    }

    synchronized String add(Place place, Map<String, String> fields, int number, FileContent content) {
        Map<String, SimulatedMedium> shelf = holding(place).shelves().get(place.shelf());
        String id = oids.next();
        shelf.put(
                id,
                new SimulatedMedium(
                        id,
                        fields.getOrDefault("Name", ""),
                        fields.getOrDefault("FileName", ""),
                        number > 0 ? number : shelf.size() + 1,
                        fields.getOrDefault("PhotoType", place.shelf().photoType()),
                        fields.getOrDefault("Type", ""),
                        fields.getOrDefault("URL", ""),
                        content.sha256(),
                        content.size()));
        whereabouts.put(id, place);
        return id;
    }

    synchronized List<SimulatedMedium> on(Place place) {
        return holding(place).on(place.shelf());
    }

    /** Whether there was such a medium on this shelf of any property of the agency and side. */
    synchronized boolean delete(String agency, String side, Shelf shelf, String id) {
        Place place = whereabouts.get(id);
        if (place == null
                || place.shelf() != shelf
                || !place.side().equals(side)
                || !place.agency().equalsIgnoreCase(agency)) {
            return false;
        }
        whereabouts.remove(id);
        holding(place).shelves().get(shelf).remove(id);
        return true;
    }

    synchronized List<SimulatedProperty> snapshot() {
        List<SimulatedProperty> all = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            all.add(new SimulatedProperty(
                    holding.first().agency(),
                    holding.first().side(),
                    holding.first().property(),
                    holding.on(Shelf.PHOTOS),
                    holding.on(Shelf.FLOOR_PLANS),
                    holding.on(Shelf.PORTAL_MEDIA)));
        }
        return all;
    }

    private Holding holding(Place place) {
        return holdings.computeIfAbsent(place.propertyKey(), key -> Holding.of(place));
    }
}
