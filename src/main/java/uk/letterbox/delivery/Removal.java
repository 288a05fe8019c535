package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The removal of a photo or floor plan from a property. One of the three says which.
 *
 * @param side lettings property or sales instruction
 * @param letmcId letMC's id of it; empty when it is named in another way
 * @param fileName the name of the file that Letterbox delivered, as its sender wrote it; else empty
 * @param sha256 of the bytes that Letterbox delivered, lower-case hex; else empty
 * @param replaced it is one of an old set, and goes only when the whole new set is there
 */
public record Removal(Side side, String letmcId, String fileName, String sha256, boolean replaced) implements Content {

    @Override
    @JsonIgnore
    public String name() {
        return !letmcId.isEmpty() ? letmcId : !fileName.isEmpty() ? fileName : sha256;
    }
}
