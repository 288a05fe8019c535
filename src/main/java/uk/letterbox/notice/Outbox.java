package uk.letterbox.notice;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import uk.letterbox.door.Postponed;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Notice;
import uk.letterbox.journal.Notices;

/**
 * The outcomes that one agency's senders are to be told, in turn. What was handed out counts as failed until it was
 * sent: a destination that does not work is tried less and less often, and a person is told.
 */
public final class Outbox {

    private static final int AT_ONCE = 100;
    private static final int FAILURES_TOLD = 5;
    private static final String ALERT = "outcomes";

    private final String agency;
    private final Notices notices;
    private final AlertBox alerts;
    private final BooleanSupplier leader;
    private final Postponed postponed;
    private int failures;
    /** At the start too, for the journal may hold an alert of an earlier run. */
    private boolean told = true;

    /**
     * @param leader whether this node is the one that sends
     * @param nanos the monotonic clock
     */
    public Outbox(String agency, Notices notices, AlertBox alerts, BooleanSupplier leader, LongSupplier nanos) {
        this.agency = agency;
        this.notices = notices;
        this.alerts = alerts;
        this.leader = leader;
        this.postponed = new Postponed(nanos);
    }

    /** What is to be sent now, in this order, up to the first that cannot be; one thread at a time. */
    public List<Notice> due() {
        if (!postponed.mayTry(agency)) {
            return List.of();
        }
        List<Notice> due = notices.due(agency, AT_ONCE);
        if (due.isEmpty() || !leader.getAsBoolean()) {
            return List.of();
        }
        if (failures == FAILURES_TOLD) {
            alerts.raise(
                    ALERT,
                    agency,
                    "Outcomes of events cannot be handed over since "
                            + due.get(0).at() + " and are kept. See the log, and doors.events.outcomes of the agency");
            told = true;
        }
        failures++;
        postponed.failed(agency);
        return due;
    }

    /** It is where it was sent to, and is not sent again. */
    public void sent(Notice notice) {
        notices.sent(notice);
        failures = 0;
        postponed.worked(agency);
        if (told) {
            alerts.clear(ALERT, agency);
            told = false;
        }
    }
}
