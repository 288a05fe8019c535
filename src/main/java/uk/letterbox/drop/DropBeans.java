package uk.letterbox.drop;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Offer;

/** The steps of the drop door's routes: each is done by the door in question. */
public final class DropBeans {

    private final Map<String, DropDoor> doors;

    /** @param doors by their names; looked up at each step */
    public DropBeans(Map<String, DropDoor> doors) {
        this.doors = doors;
    }

    /** Puts a batch into the spool; the list is empty when all of it vanished meanwhile. */
    public List<Offer> spool(DropBatch batch) throws IOException {
        return door(batch.place().door()).intake(batch);
    }

    /** Lets go of what the journal has, and hands it on. */
    public List<Accepted> acknowledge(List<Accepted> accepted) throws IOException {
        Map<String, List<Accepted>> byDoor = accepted.stream().collect(Collectors.groupingBy(each -> DropPlace.of(
                        each.offer().agency(), each.offer().group())
                .door()));
        for (Map.Entry<String, List<Accepted>> of : byDoor.entrySet()) {
            door(of.getKey()).acknowledge(of.getValue());
        }
        return accepted;
    }

    private DropDoor door(String name) {
        return Objects.requireNonNull(doors.get(name), () -> "There is no drop door " + name);
    }
}
