package uk.letterbox.drop;

import java.util.List;

/**
 * Things of one inbox that are taken together, in order.
 *
 * @param group {@code <side>/<property folder>}; empty where they lie in none
 * @param files at most 256
 * @param last whether these are the last of what lies in the folder
 */
public record DropBatch(DropPlace place, String group, List<Found> files, boolean last) {

    /** As many arrivals as one commit takes. */
    static final int MOST_FILES = 256;
}
