package uk.letterbox.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

import uk.letterbox.delivery.Lane;

/** The slots of one key in memory, as the journal keeps them in rows: shared by all nodes, not lost with any of them. */
final class Ledger {

    private final SendRule rule;
    private final long timeout;
    private final int pacedCap;
    private final PriorityQueue<Slot> taken = new PriorityQueue<>(Comparator.comparingLong(Slot::freeAt));
    private final List<Slot> underWay = new ArrayList<>();
    private long turn = Long.MIN_VALUE / 2;

    Ledger(SendRule rule, long timeout, int pacedCap) {
        this.rule = rule;
        this.timeout = timeout;
        this.pacedCap = pacedCap;
    }

    /**
     * A call's slot.
     *
     * @param freeAt as it is known while the call is under way or has no answer
     */
    record Slot(Lane lane, long freeAt) {}

    Decision decide(long now, Set<Lane> due) {
        while (!taken.isEmpty() && taken.peek().freeAt() <= now) {
            taken.poll();
        }
        int paced = (int) underWay.stream().filter(slot -> slot.lane().paced()).count();
        long next = taken.isEmpty() ? 0 : taken.peek().freeAt();
        return rule.decide(new Window(now, taken.size(), next, turn, underWay.size(), paced, pacedCap, 0, false), due);
    }

    Slot start(long now, Lane lane) {
        Slot slot = new Slot(lane, rule.limit().freeWithoutAnswer(now + timeout));
        taken.add(slot);
        underWay.add(slot);
        turn = rule.limit().turnAfter(turn, now, lane.paced());
        return slot;
    }

    void answered(Slot slot, long now) {
        underWay.remove(slot);
        taken.remove(slot);
        taken.add(new Slot(slot.lane(), rule.limit().freeAfterAnswer(now)));
    }

    /** The call ended or its node died; its slot stays taken as long as letMC may still count it. */
    void withoutAnswer(Slot slot) {
        underWay.remove(slot);
    }
}
