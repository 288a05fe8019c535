package uk.letterbox.alert;

import java.util.List;

import uk.letterbox.journal.AlertBox;

/** A way to tell people. */
public interface AlertChannel {

    /** What it is called in the log. */
    String name();

    /**
     * Tells all of it in one message.
     *
     * @throws AlertFailed when it did not get through; it is tried again
     */
    void tell(List<AlertBox.News> news) throws AlertFailed;
}
