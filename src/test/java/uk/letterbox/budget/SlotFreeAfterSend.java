package uk.letterbox.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import uk.letterbox.delivery.Lane;

/** A rule that does not keep the limit: it counts from the send, and letMC may stamp a slow call long after that. */
final class SlotFreeAfterSend implements SendRule {

    private final Limit limit;
    private final Deque<Long> sent = new ArrayDeque<>();

    SlotFreeAfterSend(Limit limit) {
        this.limit = limit;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public Decision decide(Window window, Set<Lane> due) {
        while (!sent.isEmpty() && sent.peek() + limit.window() + Limit.MARGIN <= window.now()) {
            sent.poll();
        }
        if (sent.size() >= limit.requests()) {
            return new Decision.WaitUntil(sent.element() + limit.window() + Limit.MARGIN);
        }
        sent.add(window.now());
        return new Decision.Start(due.iterator().next());
    }
}
