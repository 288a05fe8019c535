package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.Lane;

class LanesTest {

    private static final KeyBudget KEY = Stock.key(new Limit(50, 60_000, 5_000, 2, 16), 30_000);

    @ParameterizedTest
    @MethodSource("uk.letterbox.journal.JournalDatabases#both")
    void a_lead_behind_a_thousand_photos_is_next(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), new HandClock()).tagged().photos(1_001, 1_001)) {
            stock.newestIsLead();

            Claim next = stock.claims().next(KEY, 1, 4).claims().get(0);

            assertThat(next.lane()).isEqualTo(Lane.LEAD);
            assertThat(Stock.number(next)).isEqualTo("1000");
        }
    }
}
