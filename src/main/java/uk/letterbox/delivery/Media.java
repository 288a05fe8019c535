package uk.letterbox.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A photo, floor plan or portal document.
 *
 * @param side lettings property or sales instruction
 * @param fileName the file's own name, without folder, as its sender wrote it
 * @param caption what people see under it; empty for none
 * @param mimeType found in the content, e.g. {@code image/jpeg}
 * @param type the name of the portal media type; empty for photos and floor plans
 * @param replacing it is one of a new set that takes the place of all of its kind that is there
 */
public record Media(Side side, String fileName, String caption, String mimeType, String type, boolean replacing)
        implements Content {

    /** One that is added to what is there. */
    public Media(Side side, String fileName, String caption, String mimeType, String type) {
        this(side, fileName, caption, mimeType, type, false);
    }

    @Override
    @JsonIgnore
    public String name() {
        return fileName;
    }
}
