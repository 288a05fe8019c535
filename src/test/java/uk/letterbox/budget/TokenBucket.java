package uk.letterbox.budget;

import java.util.Set;

import uk.letterbox.delivery.Lane;

/** A rule that does not keep the limit: a full bucket is spent at once, and what flows in meanwhile comes on top. */
final class TokenBucket implements SendRule {

    private final Limit limit;
    private double tokens;
    private long filledAt;

    TokenBucket(Limit limit) {
        this.limit = limit;
        this.tokens = limit.requests();
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public Decision decide(Window window, Set<Lane> due) {
        double inflow = (double) limit.requests() / limit.window();
        tokens = Math.min(limit.requests(), tokens + (window.now() - filledAt) * inflow);
        filledAt = window.now();
        if (tokens < 1) {
            return new Decision.WaitUntil(window.now() + (long) Math.ceil((1 - tokens) / inflow));
        }
        tokens--;
        return new Decision.Start(due.iterator().next());
    }
}
