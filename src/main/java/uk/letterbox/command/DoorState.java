package uk.letterbox.command;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.letterbox.door.DoorReport;

/** Which doors fail at present, for health; what it hears it passes on. */
final class DoorState implements DoorReport {

    private final DoorReport next;
    private final Map<String, String> failing = new TreeMap<>();

    DoorState(DoorReport next) {
        this.next = next;
    }

    @Override
    public void changed(String agency, Optional<String> failure) {
        synchronized (failing) {
            failing.remove(agency);
            failure.ifPresent(text -> failing.put(agency, text));
        }
        next.changed(agency, failure);
    }

    Optional<String> problem() {
        synchronized (failing) {
            return failing.isEmpty() ? Optional.empty() : Optional.of(failing.toString());
        }
    }
}
