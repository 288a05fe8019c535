package uk.letterbox.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Kept;
import uk.letterbox.journal.Letter;

class EnquiryTextTest {

    private static final Instant THEN = Instant.parse("2026-11-02T09:30:00Z");

    @Test
    void no_text_of_a_stranger_begins_a_line_or_turns_the_direction_of_one() {
        EnquiryText text = new EnquiryText(ZoneOffset.UTC);
        Letter letter = new Letter("l-1", "QUARANTINED", arrival("one\r\nWhy: evil"), Optional.empty(), THEN);

        String section = text.section(
                letter,
                new ToldEnquiry(
                        Map.of("First name", "Ada\r\n  letterbox release evil"),
                        List.of("Hi\u2028evil", "evil\u202eve\u0085evil")));

        assertThat(section.lines().filter(line -> line.contains("evil")))
                .containsExactlyInAnyOrder(
                        "Why: one Why: evil",
                        "First name: Ada   letterbox release evil",
                        "| Hi evil",
                        "| evil ve evil");
    }

    private static Arrival arrival(String reason) {
        return new Arrival(
                "a-1",
                "demo",
                "mail",
                "Email",
                "",
                ArrivalOutcome.QUARANTINED,
                Optional.of(reason),
                "",
                0,
                THEN,
                "{}",
                Optional.empty(),
                Kept.asItCame(""),
                Optional.empty());
    }
}
