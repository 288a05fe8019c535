package uk.letterbox.letmc;

import java.util.OptionalInt;

/**
 * One photo, floor plan or portal medium as letMC lists it; texts are empty where nothing is said.
 *
 * @param id its OID
 * @param name the caption
 * @param number its {@code PhotoNumber}
 * @param photoType {@code Photo}, {@code FloorPlan}, …, in whatever case
 * @param type the portal media type, by id or by name
 */
public record ListedItem(
        String id, String name, String fileName, OptionalInt number, String photoType, String url, String type) {}
