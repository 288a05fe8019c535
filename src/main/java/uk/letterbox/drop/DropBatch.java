package uk.letterbox.drop;

import java.util.List;

import uk.letterbox.property.References;

/**
 * Things of one agency's inbox that are taken together, in order.
 *
 * @param group {@code <side>/<property folder>}, or what stands for the property that their names say; empty for no property
 * @param files at most 256
 * @param last whether these are the last of what lies in the folder
 */
public record DropBatch(String agency, String group, List<Found> files, boolean last) {

    /** As many arrivals as one commit takes. */
    static final int MOST_FILES = 256;

    /** The same, grouped by the property that is known by the reference in their names; by none where nobody knows it. */
    DropBatch ofProperty(References references) {
        boolean byName = !files.isEmpty() && files.get(0).place() instanceof NamedFile;
        if (!byName) {
            return this;
        }
        Whose whose = ((NamedFile) files.get(0).place()).whose(references, Wanted.NOTHING);
        return new DropBatch(agency, whose instanceof Whose.Known known ? known.group() : "", files, last);
    }
}
