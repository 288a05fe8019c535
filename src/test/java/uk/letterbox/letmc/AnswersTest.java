package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.settings.Secret;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String JSON = "application/json; charset=utf-8";

    private final Answers answers = new Answers(new Secret(Sample.CANARY));

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "true", "\"Photo added.\"", "{}", "{\"OID\":\"x1\"}", "[]", "17"})
    void json_a_string_true_or_nothing_is_done(String body) {
        assertThat(write(200, JSON, body)).isInstanceOf(Answer.Done.class);
        assertThat(write(201, "", body)).isInstanceOf(Answer.Done.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"false", "<html><body>Busy</body></html>", "<string>ok</string>", "OK", "{\"OID\":", "{} {}"})
    void false_html_and_what_is_not_json_are_ambiguous(String body) {
        assertThat(write(200, JSON, body)).isInstanceOf(Answer.Ambiguous.class);
    }

    @Test
    void a_page_that_calls_itself_html_is_ambiguous_whatever_it_says() {
        assertThat(write(200, "text/html", "true")).isInstanceOf(Answer.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 599, 600, 199})
    void a_server_that_failed_may_have_acted(int status) {
        assertThat(write(status, JSON, "{}")).isInstanceOf(Answer.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308, 400, 404, 405, 406, 409, 413, 415, 422})
    void redirects_and_other_client_errors_are_refused(int status) {
        assertThat(write(status, JSON, "{\"Message\":\"No.\"}"))
                .isEqualTo(new Answer.Refused(status, "HTTP " + status + ": No."));
    }

    @Test
    void a_turned_away_key_is_told_apart() {
        assertThat(write(401, JSON, "")).isEqualTo(new Answer.Unauthorised("HTTP 401"));
        assertThat(write(403, JSON, "")).isEqualTo(new Answer.Forbidden("HTTP 403"));
    }

    @ParameterizedTest
    @CsvSource({
        "90,                               PT1M30S",
        "0,                                PT0S",
        "'Tue, 24 Nov 2026 12:02:00 GMT',  PT2M",
        "'Tue, 24 Nov 2026 11:00:00 GMT',  PT0S",
        "999999999999,                     PT24H",
    })
    void a_wait_is_read_as_seconds_or_as_a_date(String header, Duration wait) {
        assertThat(reply(
                        new LetmcRequest("addSalesPhoto", "PATCH", "/v4/x", "", Optional.empty()),
                        429,
                        JSON,
                        "",
                        Optional.of(header)))
                .isEqualTo(new Answer.TooMany(Optional.of(wait), "HTTP 429"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999999"})
    void a_wait_that_is_neither_is_none(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0004-f421-2742-3f00\" | 0004-f421-2742-3f00",
                "{\"OID\":\"o-1\",\"ID\":\"i-2\"} | o-1",
                "{\"Id\":17} | 17",
                "{\"oid\":\"o-1\"} | o-1",
            })
    void the_id_is_found(String body, String id) {
        assertThat(((Answer.Done) write(200, JSON, body)).letmcId()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"Your photo 1 was added\"", "\"Submitted\"", "true", "{\"OID\":null}", "{\"OID\":\"\"}", ""})
    void a_sentence_is_no_id(String body) {
        assertThat(((Answer.Done) write(200, JSON, body)).letmcId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "\"none\"", "{}", "{\"Message\":\"x\"}", "{\"Count\":3,\"Data\":null}", "[1]"})
    void a_listing_that_cannot_be_read_proves_nothing(String body) {
        assertThat(list(body)).isInstanceOf(Answer.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"Count\":0,\"Data\":[]}", "{\"Count\":0,\"Data\":null}", "{\"Data\":[{\"OID\":\"1\"}]}"
            })
    void a_listing_is_done(String body) {
        assertThat(list(body)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void false_as_the_value_of_a_custom_field_is_an_answer() {
        assertThat(reply(
                        new LetmcRequest("getCustomFieldValue", "GET", "/v4/x", "", Optional.empty()),
                        200,
                        JSON,
                        "false",
                        Optional.empty()))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_reason_is_the_servers_message_without_its_stack_trace() {
        Answer answer = write(400, JSON, """
                {"Message":"The request is invalid.","StackTrace":"at Let.Mc.Secret()","ModelState":{"photo.Name":["Too long."]}}""");

        assertThat(answer).isEqualTo(new Answer.Refused(400, "HTTP 400: The request is invalid. Too long."));
    }

    @Test
    void a_reason_from_a_page_is_its_text() {
        Answer answer = write(
                404,
                "text/html",
                "<html><head><style>b{}</style><title>x</title></head><body><h1>Not\r\n found</h1><script>evil()</script></body>");

        assertThat(answer).isEqualTo(new Answer.Refused(404, "HTTP 404: Not found"));
    }

    @Test
    void a_reason_is_short_and_without_control_characters() {
        Answer.Refused answer = (Answer.Refused) write(400, JSON, "\"\\u001b[31m" + "long ".repeat(5000) + "\"");

        assertThat(answer.reason())
                .hasSizeLessThanOrEqualTo(500)
                .doesNotContain("\u001b")
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Key canary-7f3a_KEY-do-not-show is unknown | Key *** is unknown",
                "GET /x?api_key=abc123&a=1 failed | GET /x?api_key=***&a=1 failed",
                "ApiKey: abc123 is wrong | ApiKey: *** is wrong",
                "Contact jo.bloggs+x@mail.example.com now | Contact [email] now",
                "Call 07700 900123 or +44 7700 900456 | Call [phone] or [phone]",
                "Property 0004-1111-2742-3000 at 2026-11-24 12:00:01 | Property 0004-1111-2742-3000 at 2026-11-24 12:00:01",
            })
    void a_reason_tells_no_key_and_nobodys_address(String said, String shown) {
        assertThat(write(400, "text/plain", said)).isEqualTo(new Answer.Refused(400, "HTTP 400: " + shown));
    }

    @Test
    void before_the_head_was_written_nothing_can_have_happened() {
        assertThat(answers.failed(new ConnectException("Connection refused"), false))
                .isInstanceOf(Answer.NotApplied.class);
    }

    @Test
    void after_the_head_was_written_anything_can_have_happened() {
        assertThat(answers.failed(new IOException("reset, " + Sample.CANARY), true))
                .isInstanceOfSatisfying(Answer.Ambiguous.class, unknown -> assertThat(unknown.reason())
                        .contains("reset")
                        .doesNotContain(Sample.CANARY));
    }

    private Answer write(int status, String type, String body) {
        return reply(
                new LetmcRequest("addSalesPhoto", "PATCH", "/v4/x", "", Optional.empty()),
                status,
                type,
                body,
                Optional.empty());
    }

    private Answer list(String body) {
        return reply(
                new LetmcRequest("listSalesPhotos", "GET", "/v4/x", "", Optional.empty()),
                200,
                JSON,
                body,
                Optional.empty());
    }

    private Answer reply(LetmcRequest request, int status, String type, String body, Optional<String> retryAfter) {
        return answers.read(request, new Reply(status, type, retryAfter, body.getBytes(StandardCharsets.UTF_8)), NOW);
    }
}
