package uk.letterbox.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import uk.letterbox.journal.Notice;

class OutcomeEventTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:30:00.120Z");
    private static final String MEMO =
            "{\"type\":\"letmc.photo.add\",\"source\":\"/crm\",\"id\":\"42\",\"data\":{\"side\":\"sales\"}}";
    private static final Notice.Delivered PHOTO =
            new Notice.Delivered("d-1", "photo", "0004-f421-2742-3f00", Optional.of("p-9"));

    private final OutcomeEvent events = new OutcomeEvent();

    @Test
    void the_end_of_a_delivery_names_its_cause_and_what_letmc_calls_it() {
        Notice notice = notice("DELIVERED", Optional.empty(), MEMO, "", Optional.of(PHOTO));

        assertThat(events.text(notice))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"o-1\",\"source\":\"/letterbox/demo\","
                        + "\"type\":\"letterbox.delivery.delivered\",\"subject\":\"d-1\","
                        + "\"time\":\"2026-11-24T09:30:00.120Z\",\"datacontenttype\":\"application/json\","
                        + "\"data\":{\"causeId\":\"42\",\"causeSource\":\"/crm\",\"causeType\":\"letmc.photo.add\","
                        + "\"arrivalId\":\"a-1\",\"deliveryId\":\"d-1\",\"kind\":\"photo\","
                        + "\"objectId\":\"0004-f421-2742-3f00\",\"letmcId\":\"p-9\",\"state\":\"DELIVERED\"}}");
    }

    @Test
    void the_end_of_an_arrival_has_its_outcome_and_reason_and_no_delivery() {
        Notice notice = notice("REFUSED", Optional.of("no \"such\" type"), MEMO, "", Optional.empty());

        assertThat(events.text(notice))
                .contains("\"type\":\"letterbox.arrival.refused\"", "\"subject\":\"a-1\"")
                .endsWith("\"arrivalId\":\"a-1\",\"outcome\":\"REFUSED\",\"reason\":\"no \\\"such\\\" type\"}}");
    }

    @Test
    void what_came_in_an_event_has_that_event_as_its_cause() {
        assertThat(events.text(notice("DEAD", Optional.of("no"), "", MEMO, Optional.of(PHOTO))))
                .contains("\"causeId\":\"42\"", "\"causeType\":\"letmc.photo.add\"");
        assertThat(events.text(notice("DEAD", Optional.of("no"), "{\"index\":1}", MEMO, Optional.of(PHOTO))))
                .contains("\"causeId\":\"42\"");
    }

    @Test
    void what_could_not_be_read_as_an_event_has_no_cause() {
        assertThat(events.text(notice("REFUSED", Optional.of("not JSON"), "", "", Optional.empty())))
                .contains("\"data\":{\"arrivalId\":\"a-1\"")
                .doesNotContain("cause");
    }

    @Test
    void letters_of_all_languages_are_utf_8() {
        Notice notice = notice("HELD", Optional.of("Haus \u00c4\u2026\uD83C\uDFE0"), MEMO, "", Optional.empty());

        assertThat(new String(events.bytes(notice), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Haus \u00c4\u2026\uD83C\uDFE0");
    }

    @Test
    void a_damaged_memo_keeps_nothing_back_and_the_outcome_still_names_the_arrival() throws Exception {
        String told = events.text(notice("HELD", Optional.empty(), "{", "", Optional.empty()));

        assertThat(told).contains("\"arrivalId\":\"a-1\"").doesNotContain("causeId");
    }

    private static Notice notice(
            String ended,
            Optional<String> reason,
            String memo,
            String parentMemo,
            Optional<Notice.Delivered> delivery) {
        return new Notice("o-1", "demo", AT, ended, reason, "a-1", memo, parentMemo, delivery);
    }
}
