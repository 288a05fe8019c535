package uk.letterbox.budget;

import java.util.Optional;
import java.util.Set;

import uk.letterbox.delivery.Lane;

/**
 * What a model run sends, and what becomes of it.
 *
 * @param nodes that send from one ledger, and may die
 * @param quickest the shortest time to an answer, milliseconds
 * @param slowest the longest
 * @param lost answers of a thousand that never come
 * @param crashes deaths of a node in a thousand calls
 * @param lanes what is always due; empty for another random mix at each look
 * @param leads how far apart leads come, where they do
 */
record Traffic(int nodes, long quickest, long slowest, int lost, int crashes, Set<Lane> lanes, Optional<Apart> leads) {

    /** The next one comes at a random moment between these, milliseconds. */
    record Apart(long shortest, long longest) {}

    /** Everything goes wrong at times. */
    static Traffic rough(int nodes, long slowest) {
        return new Traffic(nodes, 0, slowest, 20, 5, Set.of(), Optional.empty());
    }

    /** Always these lanes, each call answered after the same time. */
    static Traffic steady(long latency, Set<Lane> lanes) {
        return new Traffic(1, latency, latency, 0, 0, lanes, Optional.empty());
    }

    /** Photos without end, answered after up to two seconds, and leads among them. */
    static Traffic leadsAmongPhotos(Apart leads) {
        return new Traffic(1, 100, 2_000, 0, 0, Set.of(Lane.MEDIA), Optional.of(leads));
    }

    /** No call is open longer, milliseconds. */
    long timeout() {
        return slowest + 1_000;
    }
}
