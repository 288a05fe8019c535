package uk.letterbox.budget;

import java.util.Set;

import uk.letterbox.delivery.Lane;

/**
 * Decides what a key may send now. A slot is taken before the send and is free again a window after the answer, so two
 * uses of one slot are stamped by letMC more than a window apart, wherever between send and answer it stamps them: at
 * most {@link Limit#requests()} stamps fall in any window. A token bucket or fixed window may send up to twice that.
 */
public final class Budget implements SendRule {

    private final Limit limit;

    public Budget(Limit limit) {
        this.limit = limit;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public Decision decide(Window window, Set<Lane> due) {
        if (due.isEmpty()) {
            return new Decision.Idle();
        }
        if (window.closedUntil() > window.now()) {
            return new Decision.WaitUntil(window.closedUntil());
        }
        if (window.inFlight() >= (window.trial() ? 1 : limit.inFlight())) {
            return new Decision.WaitForAnswer();
        }
        Lane first = first(due);
        return first.paced() ? paced(window, first) : urgent(window, first);
    }

    private Decision urgent(Window window, Lane lane) {
        if (limit.counted() && window.used() >= limit.requests()) {
            return new Decision.WaitUntil(window.nextFree());
        }
        return new Decision.Start(lane);
    }

    private Decision paced(Window window, Lane lane) {
        if (limit.counted() && window.used() >= limit.requests() - limit.reserve()) {
            return new Decision.WaitUntil(window.nextFree());
        }
        long next = window.turn() + limit.pace();
        if (next > window.now() && window.turn() <= window.now() + limit.window()) {
            return new Decision.WaitUntil(next);
        }
        if (window.pacedInFlight() >= window.pacedCap()) {
            return new Decision.WaitForAnswer();
        }
        return new Decision.Start(lane);
    }

    private static Lane first(Set<Lane> due) {
        for (Lane lane : Lane.values()) {
            if (due.contains(lane)) {
                return lane;
            }
        }
        throw new IllegalArgumentException("No lane is due");
    }
}
