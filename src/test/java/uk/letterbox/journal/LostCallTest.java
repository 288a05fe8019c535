package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;

/** A call whose process ended before its outcome was written down. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class LostCallTest {

    private final JournalLocation database;

    LostCallTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @Test
    void a_call_without_outcome_is_found_after_a_restart_and_its_delivery_is_not_claimed_again() {
        Claim claim;
        Delivery photo;
        try (OneJournal one = new OneJournal(database).withProvenTag()) {
            photo = one.taken(OneJournal.PROPERTY, "aa");
            claim = one.claim().get(0);
        }

        try (OneJournal again = new OneJournal(database)) {
            assertThat(again.claim()).isEmpty();
            assertThat(again.outcomes.lost(false)).isEmpty();
            assertThat(again.outcomes.lost(true)).singleElement().satisfies(lost -> {
                assertThat(lost.callId()).isEqualTo(claim.callId());
                assertThat(lost.purpose()).isEqualTo(Purpose.WRITE);
                assertThat(lost.delivery().orElseThrow().id()).isEqualTo(photo.id());
            });

            again.end(again.outcomes.lost(true).get(0), new Step.ReadBack(0, 0, 0, "lost"));

            assertThat(again.outcomes.lost(true)).isEmpty();
            assertThat(again.state(photo)).isEqualTo(DeliveryState.READING_BACK);
            assertThat(again.claim()).extracting(Claim::purpose).containsExactly(Purpose.READ_BACK);
        }
    }
}
