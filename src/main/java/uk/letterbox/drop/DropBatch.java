package uk.letterbox.drop;

import java.util.List;

import uk.letterbox.property.References;

/**
 * Things of one inbox that are taken together, in order.
 *
 * @param group {@code <side>/<property folder>}, or what stands for the property that their names say; empty for no property
 * @param files at most 256
 * @param last whether these are the last of what lies in the folder and has a place in its order
 * @param closing whether nothing of the folder lies in the inbox beside these
 */
public record DropBatch(DropPlace place, String group, List<Found> files, boolean last, boolean closing) {

    /** As many arrivals as one commit takes. */
    static final int MOST_FILES = 256;

    /** Whether its files are those of a manifest, of which all or none are taken. */
    boolean whole() {
        return files.stream().anyMatch(found -> found.place() instanceof ManifestItself);
    }

    /** The same, grouped by the property that is known by the reference in their names; by none where nobody knows it. */
    DropBatch ofProperty(References references) {
        return !files.isEmpty() && files.get(0).place() instanceof Placed placed
                ? new DropBatch(place, placed.receipt(references), files, last, closing)
                : this;
    }

    /** The same, behind which nothing of its folder is left. */
    DropBatch asClosing() {
        return new DropBatch(place, group, files, last, true);
    }
}
