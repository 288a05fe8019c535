package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lane;

/** The claim of a call that is still without outcome, as its row tells it. */
final class LostCall {

    private LostCall() {}

    static Claim read(
            ResultSet row, Function<String, Optional<Delivery>> deliveries, Function<String, Optional<String>> errands)
            throws SQLException {
        Purpose purpose = Purpose.valueOf(row.getString("purpose"));
        long startedAt = row.getLong("started_at");
        return new Claim(
                row.getString("id"),
                row.getString("budget"),
                row.getString("agency"),
                purpose,
                row.getString("operation"),
                Lane.valueOf(row.getString("lane")),
                Optional.ofNullable(row.getString("delivery")).flatMap(deliveries),
                Map.of(),
                System.nanoTime(),
                row.getLong("deadline") - startedAt,
                startedAt,
                startedAt,
                purpose == Purpose.ERRAND ? errands.apply(row.getString("id")) : Optional.empty());
    }
}
