package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What senders of events have yet to be told (an outbox). It is told at least once: before it is taken out of here. */
public final class Notices {

    private final Journal journal;

    public Notices(Journal journal) {
        this.journal = journal;
    }

    /** What is to be told of an agency's events, what ended first first. */
    public List<Notice> due(String agency, int most) {
        return journal.read(handle -> handle.createQuery("SELECT notice.*, arrival.memo, parent.memo AS parent_memo,"
                        + " delivery.kind, delivery.object_id FROM notice"
                        + " JOIN arrival ON arrival.id = notice.arrival"
                        + " LEFT JOIN arrival AS parent ON parent.id = arrival.parent"
                        + " LEFT JOIN delivery ON delivery.id = notice.delivery"
                        + " WHERE notice.agency = :agency ORDER BY notice.at, notice.id LIMIT :most")
                .bind("agency", agency)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    /** It was taken over by whoever it was sent to. */
    public void sent(Notice notice) {
        journal.write(handle -> handle.createUpdate("DELETE FROM notice WHERE id = :id")
                .bind("id", notice.id())
                .execute());
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("agency"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("ended"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("arrival"),
                row.getString("memo"),
                Optional.ofNullable(row.getString("parent_memo")).orElse(""),
                delivered(row));
    }

    private static Optional<Notice.Delivered> delivered(ResultSet row) throws SQLException {
        String delivery = row.getString("delivery");
        return delivery == null
                ? Optional.empty()
                : Optional.of(new Notice.Delivered(
                        delivery,
                        row.getString("kind"),
                        row.getString("object_id"),
                        Optional.ofNullable(row.getString("letmc_id"))));
    }
}
