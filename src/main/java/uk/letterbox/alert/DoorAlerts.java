package uk.letterbox.alert;

import uk.letterbox.journal.AlertBox;

/** Turns what doors report of themselves into alerts. Doors report changes only. */
public final class DoorAlerts {

    private static final String KIND = "door";

    private final AlertBox box;

    public DoorAlerts(AlertBox box) {
        this.box = box;
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
