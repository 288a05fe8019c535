package uk.letterbox.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

import uk.letterbox.delivery.Lane;

/**
 * Nodes that share one ledger, and letMC that stamps each call at any moment between send and answer, or until the settle
 * time after its connection was closed; under a clock of its own, as a seed says.
 */
final class ModelRun {

    private final Traffic traffic;
    private final long settle;
    private final Ledger ledger;
    private final SplittableRandom random;
    private final PriorityQueue<Call> underWay = new PriorityQueue<>(Comparator.comparingLong(Call::endsAt));
    private final Stamps stamps;
    private final List<Long> leadDelays = new ArrayList<>();
    private long now;
    private long leadAt;

    ModelRun(SendRule rule, Traffic traffic, int pacedCap, long seed) {
        this.traffic = traffic;
        this.settle = rule.limit().settle();
        this.ledger = new Ledger(rule, traffic.timeout(), pacedCap);
        this.random = new SplittableRandom(seed);
        this.stamps = new Stamps(random.split());
        this.leadAt = nextLead();
    }

    /** Goes on until so many calls have been started; those under way then are answered in time. */
    ModelRun calls(int count) {
        int started = 0;
        while (started < count) {
            Decision decision = ledger.decide(now, due());
            if (decision instanceof Decision.Start start) {
                started++;
                send(start.lane());
            } else {
                pass(decision instanceof Decision.WaitUntil until ? until.time() : Long.MAX_VALUE);
            }
        }
        underWay.forEach(call -> stamps.add(call.sentAt(), call.stampedBefore(settle)));
        return this;
    }

    int mostInOneWindow(long window) {
        return stamps.most(window);
    }

    long elapsed() {
        return now;
    }

    /** How long each lead waited for its start, milliseconds. */
    List<Long> leadDelays() {
        return leadDelays;
    }

    private Set<Lane> due() {
        Set<Lane> due = EnumSet.noneOf(Lane.class);
        due.addAll(traffic.lanes());
        if (leadAt <= now) {
            due.add(Lane.LEAD);
        }
        if (due.isEmpty()) {
            due.add(Lane.values()[random.nextInt(Lane.values().length)]);
        }
        return due;
    }

    private void send(Lane lane) {
        if (lane == Lane.LEAD && traffic.leads().isPresent()) {
            leadDelays.add(now - leadAt);
            leadAt = nextLead();
        }
        boolean lost = random.nextInt(1_000) < traffic.lost();
        long takes = lost ? traffic.timeout() : random.nextLong(traffic.quickest(), traffic.slowest() + 1);
        underWay.add(new Call(random.nextInt(traffic.nodes()), ledger.start(now, lane), now, now + takes, lost));
        if (random.nextInt(1_000) < traffic.crashes()) {
            crash(random.nextInt(traffic.nodes()));
        }
    }

    private void pass(long until) {
        long next = underWay.isEmpty() ? until : Math.min(until, underWay.peek().endsAt());
        now = Math.max(now, leadAt > now ? Math.min(next, leadAt) : next);
        while (!underWay.isEmpty() && underWay.peek().endsAt() <= now) {
            end(underWay.poll());
        }
    }

    private void end(Call call) {
        stamps.add(call.sentAt(), call.stampedBefore(settle));
        if (call.lost()) {
            ledger.withoutAnswer(call.slot());
        } else {
            ledger.answered(call.slot(), call.endsAt());
        }
    }

    private void crash(int node) {
        for (Call call : List.copyOf(underWay)) {
            if (call.node() == node) {
                underWay.remove(call);
                stamps.add(call.sentAt(), now + settle);
                ledger.withoutAnswer(call.slot());
            }
        }
    }

    private long nextLead() {
        return traffic.leads()
                .map(apart -> now + random.nextLong(apart.shortest(), apart.longest()))
                .orElse(Long.MAX_VALUE);
    }

    private record Call(int node, Ledger.Slot slot, long sentAt, long endsAt, boolean lost) {

        long stampedBefore(long settle) {
            return lost ? endsAt + settle : endsAt;
        }
    }
}
