package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Kept;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Look;

/** From rows to records. */
final class Rows {

    private final Journal journal;

    Rows(Journal journal) {
        this.journal = journal;
    }

    Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getString("id"),
                row.getString("agency"),
                row.getString("door"),
                row.getString("name"),
                row.getString("grp"),
                ArrivalOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("reason")),
                row.getString("sha256"),
                row.getLong("size"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("memo"),
                Optional.ofNullable(row.getString("parent")),
                new Kept(
                        spooled(row),
                        row.getString("done"),
                        Optional.ofNullable(row.getString("look")).map(Look::of)),
                Optional.ofNullable(row.getString("shoot")));
    }

    Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("arrival"),
                row.getString("batch"),
                row.getString("agency"),
                kind(row.getString("kind")),
                row.getString("object_id"),
                journal.fromJson(row.getString("content"), Content.class),
                number(row),
                row.getString("sha256"),
                row.getLong("size"),
                DeliveryState.valueOf(row.getString("state")),
                Lane.valueOf(row.getString("lane")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                time(row, "ended_at"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("letmc_id")),
                spooled(row));
    }

    /** The sum of what the spool holds, which is what came where nothing else is said. */
    private static String spooled(ResultSet row) throws SQLException {
        String own = row.getString("spool_sha256");
        return own == null ? row.getString("sha256") : own;
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static OptionalInt number(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Kind kind(String word) {
        return Kind.ofWord(word)
                .orElseThrow(() -> new IllegalStateException("The journal holds an unknown kind of delivery: " + word));
    }
}
