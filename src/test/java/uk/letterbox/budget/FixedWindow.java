package uk.letterbox.budget;

import java.util.Set;

import uk.letterbox.delivery.Lane;

/** A rule that does not keep the limit: the end of one window and the start of the next lie side by side. */
final class FixedWindow implements SendRule {

    private final Limit limit;
    private long current;
    private int used;

    FixedWindow(Limit limit) {
        this.limit = limit;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public Decision decide(Window window, Set<Lane> due) {
        long number = window.now() / limit.window();
        used = number == current ? used : 0;
        current = number;
        if (used >= limit.requests()) {
            return new Decision.WaitUntil((number + 1) * limit.window());
        }
        used++;
        return new Decision.Start(due.iterator().next());
    }
}
