package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several nodes one works on the folders. */
class LeaseTest {

    @ParameterizedTest
    @MethodSource("uk.letterbox.journal.JournalDatabases#both")
    void one_node_has_it_until_it_stops_asking(Supplier<JournalLocation> database) {
        HandClock clock = new HandClock();
        try (Journal journal = Journal.open(database.get(), clock)) {
            Lease one = new Lease(journal, "folders", "one");
            Lease other = new Lease(journal, "folders", "other");

            assertThat(one.getAsBoolean()).isTrue();
            assertThat(other.getAsBoolean()).isFalse();
            clock.advance(14_000);
            assertThat(one.getAsBoolean()).isTrue();
            clock.advance(14_000);
            assertThat(other.getAsBoolean()).isFalse();

            clock.advance(2_000);
            assertThat(other.getAsBoolean()).isTrue();
            assertThat(one.getAsBoolean()).isFalse();
        }
    }
}
