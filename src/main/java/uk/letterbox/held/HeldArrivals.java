package uk.letterbox.held;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Set<String> asked = new HashSet<>();
        List<Arrival> page = arrivals.held(AT_ONCE, Instant.EPOCH, "");
        while (!page.isEmpty()) {
            for (Arrival held : page) {
                if (!asked.contains(held.id())) {
                    asked.addAll(askAgain(held, expired));
                }
            }
            Arrival last = page.get(page.size() - 1);
            page = arrivals.held(AT_ONCE, last.receivedAt(), last.id());
        }
    }

    /**
     * One whose bytes cannot be read stays held, and keeps no other one back.
     *
     * @return all that were asked about with it
     */
    private List<String> askAgain(Arrival held, Instant expired) {
        try {
            HeldDoor door = doors.apply(held);
            Together together = Together.of(door, held, search);
            Map<String, Proposal> proposals = together.again(Map.of());
            Optional<String> refused = Together.refusedBy(proposals);
            if (refused.isPresent()) {
                refuse(together, refused.get());
            } else if (Together.heldBy(proposals).isEmpty()) {
                arrivals.settleTogether(proposals);
            } else if (held.receivedAt().isBefore(expired)) {
                refuse(together, door.expiredReason(held));
            }
            return List.copyOf(proposals.keySet());
        } catch (IOException unreadable) {
            LOG.warn("Held arrival {} cannot be asked about: {}", held.id(), unreadable.toString());
            return List.of();
        }
    }

    /**
     * A person lets a held or quarantined arrival go on, and what moves on with it.
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
        Map<String, Proposal> proposals = Together.of(door, found.get(), search).again(values);
        Optional<String> held = Together.heldBy(proposals);
        if (held.isPresent()) {
            return Optional.of("it still has to be held: " + held.get());
        }
        Optional<String> refused = Together.refusedBy(proposals);
        if (refused.isPresent()) {
            return Optional.of("it cannot be delivered so: " + refused.get());
        }
        arrivals.settleTogether(proposals);
        return proposals.get(id) instanceof Proposal.Unpack unpack ? notTaken(unpack, door) : Optional.empty();
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

    /** A person refuses a held or quarantined arrival, and what moves on with it; its sender gets it back with the reason. */
    public Refused refuse(String id, String reason) throws IOException {
        Optional<Arrival> found = search.arrival(id);
        Optional<String> obstacle = obstacle(id, found);
        return obstacle.isPresent()
                ? new Refused.NotDone(obstacle.get())
                : new Refused.Done(refuse(Together.of(doors.apply(found.get()), found.get(), search), reason)
                        .get(id));
    }

    /**
     * The bytes are given back first: a crash in between repeats that, and never leaves a refusal without its bytes.
     *
     * @return where each is now, by its id
     */
    private Map<String, String> refuse(Together together, String reason) throws IOException {
        Map<String, String> where = new HashMap<>();
        Map<String, Proposal> refusals = new LinkedHashMap<>();
        for (Arrival held : together.held()) {
            where.put(held.id(), together.door().giveBack(held, reason));
            refusals.put(held.id(), new Proposal.Refuse(reason));
        }
        arrivals.settleTogether(refusals);
        return where;
    }

    private static Optional<String> obstacle(String id, Optional<Arrival> found) {
        if (found.isEmpty()) {
            return Optional.of("there is no arrival " + id);
        }
        return Together.open(found.get())
                ? Optional.empty()
                : Optional.of("it is " + found.get().outcome()
                        + "; only what is HELD or QUARANTINED can be released or refused");
    }
}
