package uk.letterbox.drop;

import java.util.List;

import uk.letterbox.property.References;
import uk.letterbox.shoot.Zip;

/**
 * Things of one inbox that are taken together, in order.
 *
 * @param group {@code <side>/<property folder>}, or what stands for the property that their names say; empty for no property
 * @param files at most 256
 * @param last whether these are the last of what lies in the folder and has a place in its order
 * @param closing whether nothing of the folder lies in the inbox beside these
 * @param inReplace whether they lie in the folder for new sets
 */
public record DropBatch(
        DropPlace place, String group, List<Found> files, boolean last, boolean closing, boolean inReplace) {

    /** As many arrivals as one commit takes. */
    static final int MOST_FILES = 256;

    /** Whether all or none of its files are taken: those of a manifest, and those of a new set. */
    boolean whole() {
        return set() || files.stream().anyMatch(found -> found.place() instanceof ManifestItself);
    }

    /** Whether its files take the place of what is there. */
    boolean set() {
        return files.stream()
                .anyMatch(found -> found.place() instanceof Replacing || inReplace && Zip.named(found.name()));
    }

    /** The same, grouped by the property that is known by the reference in their names; by none where nobody knows it. */
    DropBatch ofProperty(References references) {
        return !files.isEmpty() && files.get(0).place() instanceof Placed placed
                ? new DropBatch(place, placed.receipt(references), files, last, closing, inReplace)
                : this;
    }

    /** The same, behind which nothing of its folder is left. */
    DropBatch asClosing() {
        return new DropBatch(place, group, files, last, true, inReplace);
    }
}
