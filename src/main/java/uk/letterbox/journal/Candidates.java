package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lane;

/** What could be sent next: the first of each lane of each agency that may send. One look at an index for each. */
final class Candidates {

    private static final List<Lane> LANES = List.of(Lane.LEAD, Lane.READBACK, Lane.CHANGE, Lane.MEDIA);
    private static final String HEADS = heads("");
    private static final String HEADS_WITHOUT_PAUSED = heads(
            " AND operation NOT IN (SELECT name FROM operation" + " WHERE agency = :agency AND paused_at IS NOT NULL)");

    private final Rows rows;
    private final Optional<ErrandBook> errands;
    private final boolean deliveries;

    /**
     * @param errands what people ask for, where they can
     * @param deliveries whether anything else is sent at all
     */
    Candidates(Rows rows, Optional<ErrandBook> errands, boolean deliveries) {
        this.rows = rows;
        this.errands = errands;
        this.deliveries = deliveries;
    }

    /**
     * A call that could be made.
     *
     * @param delivery none when a person asks, or the agency is to be probed
     * @param errand what a person asks
     */
    record Candidate(AgencyRow agency, Lane lane, long dueAt, Optional<Delivery> delivery, Optional<Errand> errand) {}

    /** The candidates of a key, due or not. */
    List<Candidate> of(Handle handle, KeyBudget key, long now) {
        List<Candidate> candidates = new ArrayList<>();
        for (String name : key.agencies()) {
            AgencyRow agency = AgencyRow.load(handle, name);
            if (deliveries && agency.probeDue(key.id(), now) && !probing(handle, name)) {
                candidates.add(new Candidate(
                        agency, Lane.REFERENCE, agency.probeAt().getAsLong(), Optional.empty(), Optional.empty()));
            } else if (agency.welcome(now) && !busyAlone(handle, agency)) {
                boolean stopped = agency.stopped(key.id());
                asked(handle, agency, stopped, candidates);
                if (deliveries && !stopped) {
                    heads(handle, agency, candidates);
                }
            }
        }
        return candidates;
    }

    private void asked(Handle handle, AgencyRow agency, boolean stopped, List<Candidate> candidates) {
        errands.map(book -> book.due(handle, agency.name(), stopped))
                .orElse(List.of())
                .forEach(errand -> candidates.add(
                        new Candidate(agency, errand.lane(), errand.dueAt(), Optional.empty(), Optional.of(errand))));
    }

    /** One statement for all lanes; each part of it is one look at the front of an index. */
    private void heads(Handle handle, AgencyRow agency, List<Candidate> candidates) {
        handle.createQuery(pausedOperations(handle, agency.name()) ? HEADS_WITHOUT_PAUSED : HEADS)
                .bind("agency", agency.name())
                .map((row, context) -> rows.delivery(row))
                .forEach(head -> candidates.add(new Candidate(
                        agency, head.lane(), head.dueAt().toEpochMilli(), Optional.of(head), Optional.empty())));
    }

    private static String heads(String condition) {
        return LANES.stream()
                .map(lane -> "SELECT * FROM (SELECT * FROM delivery WHERE agency = :agency AND lane = '" + lane.name()
                        + "'"
                        + " AND state IN ('READY', 'READING_BACK')" + condition
                        + " ORDER BY due_at, id LIMIT 1) AS " + lane.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static boolean pausedOperations(Handle handle, String agency) {
        return exists(handle, "SELECT 1 FROM operation WHERE agency = :name AND paused_at IS NOT NULL LIMIT 1", agency);
    }

    private static boolean probing(Handle handle, String agency) {
        return exists(
                handle,
                "SELECT 1 FROM call WHERE outcome IS NULL AND agency = :name AND purpose = 'PROBE' LIMIT 1",
                agency);
    }

    private static boolean busyAlone(Handle handle, AgencyRow agency) {
        return agency.alone()
                .filter(id -> exists(handle, "SELECT 1 FROM delivery WHERE id = :name AND state = 'SENDING'", id))
                .isPresent();
    }

    private static boolean exists(Handle handle, String sql, String name) {
        return handle.createQuery(sql)
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The lanes that have something due. */
    static Set<Lane> due(List<Candidate> candidates, long now) {
        Set<Lane> lanes = EnumSet.noneOf(Lane.class);
        for (Candidate candidate : candidates) {
            if (candidate.dueAt() <= now) {
                lanes.add(candidate.lane());
            }
        }
        return lanes;
    }

    /** The one of a lane that has been due the longest; what a person waits for goes before what waits by itself. */
    static Candidate first(List<Candidate> candidates, Lane lane) {
        return candidates.stream()
                .filter(candidate -> candidate.lane() == lane)
                .min(Comparator.comparing(
                                (Candidate candidate) -> candidate.errand().isEmpty())
                        .thenComparingLong(Candidate::dueAt))
                .orElseThrow();
    }
}
