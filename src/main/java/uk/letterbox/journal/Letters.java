package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

/**
 * What branches have yet to be told of enquiries (an outbox): each at least once, for it is taken out of here only when it was
 * told. What somebody has moved on meanwhile is not told any more.
 */
public final class Letters {

    private static final String MOVED_ON = "DELETE FROM letter WHERE id IN (SELECT letter.id FROM letter"
            + " JOIN arrival ON arrival.id = letter.arrival LEFT JOIN delivery ON delivery.id = letter.delivery"
            + " WHERE CASE WHEN letter.delivery IS NULL THEN arrival.outcome ELSE delivery.state END <> letter.state)";

    private final Journal journal;
    private final Rows rows;

    public Letters(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /** What is to be told now, the oldest first. */
    public List<Letter> due(int most) {
        if (journal.read(handle -> handle.createQuery("SELECT id FROM letter LIMIT 1")
                        .mapTo(String.class)
                        .findOne())
                .isEmpty()) {
            return List.of();
        }
        journal.write(handle -> handle.execute(MOVED_ON));
        return journal.read(handle -> handle.createQuery("SELECT * FROM letter ORDER BY at, id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> letter(handle, row))
                .list());
    }

    private Letter letter(Handle handle, ResultSet row) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getString("state"),
                handle.createQuery("SELECT * FROM arrival WHERE id = :id")
                        .bind("id", row.getString("arrival"))
                        .map((found, context) -> rows.arrival(found))
                        .one(),
                Optional.ofNullable(row.getString("delivery"))
                        .map(id -> handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                                .bind("id", id)
                                .map((found, context) -> rows.delivery(found))
                                .one()),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    /** Its branch was told. */
    public void told(Letter letter) {
        journal.write(handle -> handle.createUpdate("DELETE FROM letter WHERE id = :id")
                .bind("id", letter.id())
                .execute());
    }
}
