package uk.letterbox.alert;

import java.util.Optional;

import uk.letterbox.journal.AlertBox;

/** Turns what doors report of themselves into alerts. Doors report changes only. */
public final class DoorAlerts {

    private static final String KIND = "door";
    private static final String WAITING = "files-waiting";

    private final AlertBox box;

    public DoorAlerts(AlertBox box) {
        this.box = box;
    }

    /** Files have waited at a door for long, with what they wait for; or they do no more. */
    public void waiting(String agency, Optional<String> what) {
        what.ifPresentOrElse(text -> box.raise(WAITING, agency, text), () -> box.clear(WAITING, agency));
    }

    /** A door cannot take anything in. */
    public void failing(String agency, String failure) {
        box.raise(KIND, agency, failure);
    }

    /** It can; at the start too, for the journal may hold an alert of an earlier run. */
    public void working(String agency) {
        box.clear(KIND, agency);
    }
}
