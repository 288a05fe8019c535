package uk.letterbox.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mails that a connection broke at. Which one of many it was is not known, so each of them is read alone the next time; one
 * at which it breaks three times is passed by for now, and keeps none of those behind it back.
 */
final class Stumbles {

    private static final int MOST = 3;

    private final Map<Long, Integer> begun = new HashMap<>();
    private long uidValidity;

    /** The first of some mails, as many as may be read together. */
    List<Long> together(List<Long> uids, int most) {
        if (begun.containsKey(uids.get(0))) {
            return uids.subList(0, 1);
        }
        int upTo = 0;
        while (upTo < Math.min(most, uids.size()) && !begun.containsKey(uids.get(upTo))) {
            upTo++;
        }
        return uids.subList(0, upTo);
    }

    boolean hopeless(long uid) {
        return begun.getOrDefault(uid, 0) >= MOST;
    }

    /** These are read now. */
    void begin(List<Long> uids) {
        uids.forEach(uid -> begun.merge(uid, 1, Integer::sum));
    }

    /** The connection outlived it. */
    void over(List<Long> uids) {
        uids.forEach(begun::remove);
    }

    /** Where the UIDs are those of now. */
    void in(long currentValidity) {
        if (currentValidity != uidValidity) {
            uidValidity = currentValidity;
            begun.clear();
        }
    }
}
