package uk.letterbox.dispatch;

import java.util.ArrayList;
import java.util.List;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Claimed;
import uk.letterbox.journal.Claims;
import uk.letterbox.journal.KeyBudget;

/** What is to be done now over all keys. Keys take turns at being asked first. */
public final class Workload {

    private final Claims claims;
    private final List<KeyBudget> keys;
    private final Latency latency;
    private int first;

    Workload(Claims claims, List<KeyBudget> keys, Latency latency) {
        this.claims = claims;
        this.keys = List.copyOf(keys);
        this.latency = latency;
    }

    /** The keys that are delivered with. */
    List<KeyBudget> keys() {
        return keys;
    }

    /** The calls that can be of use together. */
    int workers() {
        int together = 1;
        for (KeyBudget key : keys) {
            together += key.budget().limit().inFlight();
        }
        return Math.min(64, together);
    }

    /** Claims for so many free workers. For one thread. */
    Claimed next(int workers) {
        List<Claim> claimed = new ArrayList<>();
        long wait = Long.MAX_VALUE;
        for (int i = 0; i < keys.size() && claimed.size() < workers; i++) {
            KeyBudget key = keys.get((first + i) % keys.size());
            Claimed found = claims.next(
                    key,
                    workers - claimed.size(),
                    latency.useful(key.id(), key.budget().limit()));
            claimed.addAll(found.claims());
            wait = Math.min(wait, found.waitMillis());
        }
        first = keys.isEmpty() ? 0 : (first + 1) % keys.size();
        return new Claimed(claimed, wait);
    }
}
