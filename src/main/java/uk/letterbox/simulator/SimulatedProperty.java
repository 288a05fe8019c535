package uk.letterbox.simulator;

import java.util.List;

/**
 * A lettings property or a sales instruction with what it has, in the order in which it came.
 *
 * @param agency the shortName it was first addressed with
 * @param side {@code lettings} or {@code sales}
 * @param id as it was first addressed; case does not tell two properties apart
 */
public record SimulatedProperty(
        String agency,
        String side,
        String id,
        List<SimulatedMedium> photos,
        List<SimulatedMedium> floorPlans,
        List<SimulatedMedium> portalMedia) {

    public SimulatedProperty {
        photos = List.copyOf(photos);
        floorPlans = List.copyOf(floorPlans);
        portalMedia = List.copyOf(portalMedia);
    }
}
