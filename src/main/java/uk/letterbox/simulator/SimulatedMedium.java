package uk.letterbox.simulator;

/**
 * A photo, floor plan or portal medium that a property has.
 *
 * @param id given by the simulator
 * @param name the caption; empty for none
 * @param fileName as it was sent, whatever listings give back
 * @param number the place in the order: as sent, else the next
 * @param photoType {@code Photo} or {@code FloorPlan} where nothing else was sent; empty for portal media
 * @param type the id of the type of portal media; empty for pictures
 * @param url of portal media that are links; empty for files
 * @param sha256 of the content, in lower-case hex; empty for links
 * @param size of the content in bytes
 */
public record SimulatedMedium(
        String id,
        String name,
        String fileName,
        int number,
        String photoType,
        String type,
        String url,
        String sha256,
        long size) {}
