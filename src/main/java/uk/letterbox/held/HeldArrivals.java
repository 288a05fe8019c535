package uk.letterbox.held;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Search;

/** Moves held arrivals on. */
public final class HeldArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(HeldArrivals.class);
    private static final int AT_ONCE = 1_000;

    private final Arrivals arrivals;
    private final Search search;
    private final Function<Arrival, HeldDoor> doors;
    private final Duration longest;

    /**
     * @param doors the door that an arrival came through
     * @param longest how long an arrival is held before it is refused
     */
    public HeldArrivals(Arrivals arrivals, Search search, Function<Arrival, HeldDoor> doors, Duration longest) {
        this.arrivals = arrivals;
        this.search = search;
        this.doors = doors;
        this.longest = longest;
    }

    /** Asks their doors about all that are held, in the order in which they came. */
    public void askAgain() {
        Instant expired = Instant.ofEpochMilli(arrivals.now()).minus(longest);
        List<Arrival> page = arrivals.held(AT_ONCE, Instant.EPOCH, "");
        while (!page.isEmpty()) {
            for (Arrival held : page) {
                askAgain(held, expired);
            }
            Arrival last = page.get(page.size() - 1);
            page = arrivals.held(AT_ONCE, last.receivedAt(), last.id());
        }
    }

    /** One whose bytes cannot be read stays held, and keeps no other one back. */
    private void askAgain(Arrival held, Instant expired) {
        try {
            HeldDoor door = doors.apply(held);
            Proposal proposal = door.again(held, Map.of());
            if (!(proposal instanceof Proposal.Hold)) {
                settle(held, door, proposal);
            } else if (held.receivedAt().isBefore(expired)) {
                settle(held, door, new Proposal.Refuse(door.expiredReason(held)));
            }
        } catch (IOException unreadable) {
            LOG.warn("Held arrival {} cannot be asked about: {}", held.id(), unreadable.toString());
        }
    }

    /**
     * A person lets a held or quarantined arrival go on.
     *
     * @return why it was not done; empty when it was
     */
    public Optional<String> release(String id, Map<String, String> values) throws IOException {
        Optional<Arrival> found = search.arrival(id);
        Optional<String> obstacle = obstacle(id, found);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        HeldDoor door = doors.apply(found.get());
        Proposal proposal = door.again(found.get(), values);
        if (proposal instanceof Proposal.Hold hold) {
            return Optional.of("it still has to be held: " + hold.reason());
        }
        if (proposal instanceof Proposal.Refuse refuse) {
            return Optional.of("it cannot be delivered so: " + refuse.reason());
        }
        arrivals.settle(id, proposal);
        return proposal instanceof Proposal.Unpack unpack ? notTaken(unpack, door) : Optional.empty();
    }

    /** A part that is none may be a duplicate, or somebody else was quicker. */
    private Optional<String> notTaken(Proposal.Unpack unpack, HeldDoor door) throws IOException {
        Optional<String> why = Optional.empty();
        for (Offer part : unpack.parts()) {
            Optional<Arrival> taken = search.arrival(part.id());
            if (taken.isEmpty()) {
                why = Optional.of("somebody else has just moved it on");
            }
            if (taken.isEmpty() || taken.get().outcome() == ArrivalOutcome.DUPLICATE) {
                door.notTaken(part.id());
            }
        }
        return why;
    }

    /** A person refuses a held or quarantined arrival; its sender gets it back with the reason. */
    public Refused refuse(String id, String reason) throws IOException {
        Optional<Arrival> found = search.arrival(id);
        Optional<String> obstacle = obstacle(id, found);
        return obstacle.isPresent()
                ? new Refused.NotDone(obstacle.get())
                : new Refused.Done(refuse(found.get(), doors.apply(found.get()), new Proposal.Refuse(reason)));
    }

    private void settle(Arrival held, HeldDoor door, Proposal proposal) throws IOException {
        if (proposal instanceof Proposal.Refuse refusal) {
            refuse(held, door, refusal);
        } else {
            arrivals.settle(held.id(), proposal);
        }
    }

    /** The bytes are given back first: a crash in between repeats that, and never leaves a refusal without its bytes. */
    private String refuse(Arrival held, HeldDoor door, Proposal.Refuse refusal) throws IOException {
        String where = door.giveBack(held, refusal.reason());
        arrivals.settle(held.id(), refusal);
        return where;
    }

    private static Optional<String> obstacle(String id, Optional<Arrival> found) {
        if (found.isEmpty()) {
            return Optional.of("there is no arrival " + id);
        }
        ArrivalOutcome outcome = found.get().outcome();
        return outcome == ArrivalOutcome.HELD || outcome == ArrivalOutcome.QUARANTINED
                ? Optional.empty()
                : Optional.of("it is " + outcome + "; only what is HELD or QUARANTINED can be released or refused");
    }
}
