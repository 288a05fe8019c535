package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Lead;

/** What became of enquiries, for a report. */
public final class EnquiryBook {

    private static final String COLUMNS = "SELECT arrival.memo, delivery.content, arrival.received_at,"
            + " COALESCE(delivery.state, arrival.outcome) AS ended FROM ";
    private static final String BY_MAIL = COLUMNS + "arrival LEFT JOIN delivery ON delivery.arrival = arrival.id"
            + " WHERE arrival.agency = :agency AND arrival.door = 'mail' AND arrival.received_at >= :since"
            + " AND (delivery.id IS NOT NULL OR arrival.outcome <> 'ACCEPTED')";
    private static final String OTHERWISE = COLUMNS + "delivery JOIN arrival ON arrival.id = delivery.arrival"
            + " WHERE delivery.agency = :agency AND delivery.kind = 'lead' AND delivery.created_at >= :since"
            + " AND arrival.door <> 'mail'";

    private final Journal journal;

    public EnquiryBook(Journal journal) {
        this.journal = journal;
    }

    /**
     * One enquiry, or mail that was none.
     *
     * @param memo what its door noted of it, as JSON
     * @param lead what was made of it; none of what was ignored, quarantined, refused or a duplicate
     * @param ended the state of the lead, else the outcome of the arrival
     */
    public record Entry(String memo, Optional<Lead> lead, String ended, Instant at) {}

    /** What came to an agency since a time, in epoch milliseconds. One that was taken apart stands for its parts alone. */
    public List<Entry> since(String agency, long time) {
        return journal.read(handle -> Stream.of(BY_MAIL, OTHERWISE)
                .flatMap(sql -> handle
                        .createQuery(sql)
                        .bind("agency", agency)
                        .bind("since", time)
                        .map((row, context) -> entry(row))
                        .list()
                        .stream())
                .toList());
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("memo"),
                Optional.ofNullable(row.getString("content")).map(text -> (Lead) journal.fromJson(text, Content.class)),
                row.getString("ended"),
                Instant.ofEpochMilli(row.getLong("received_at")));
    }
}
