package uk.letterbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Progress;
import uk.letterbox.arrival.Standing;
import uk.letterbox.delivery.DeliveryState;

/** What a photographer sees of a shoot, read as a browser reads it. */
class ReceiptPageTest {

    private static final byte[] JPEG = {1, 2, 3};

    private final ReceiptPage page = new ReceiptPage(
            ZoneOffset.UTC, id -> Optional.ofNullable(Map.of("a-1", JPEG).get(id)));

    @Test
    void each_file_is_shown_with_its_picture_how_it_stands_and_what_was_done() {
        Document seen = seen(
                new ReceiptLine(
                        "a-1",
                        "01-front.jpg",
                        ArrivalOutcome.ACCEPTED,
                        Optional.of(DeliveryState.DELIVERED),
                        Optional.empty(),
                        Optional.of("Made fit: turned upright."),
                        Optional.of("0004-1"),
                        Instant.parse("2026-11-24T10:00:00Z")),
                line("02-hall.jpg", ArrivalOutcome.ACCEPTED, Optional.of(DeliveryState.READY), ""),
                line("03-text.jpg", ArrivalOutcome.REFUSED, Optional.empty(), "It is no picture."));

        assertThat(seen.title()).isEqualTo("lettings/0004-1, 24 November 2026");
        assertThat(seen.select("p").text()).isEqualTo("Of 3 files: 1 live, 1 on the way, 1 refused.");
        assertThat(seen.select("tr").eachText())
                .containsExactly(
                        "01-front.jpg Live, 24 Nov 10:00 Made fit: turned upright. letMC id 0004-1",
                        "02-hall.jpg On the way, 24 Nov 11:00",
                        "03-text.jpg Refused, 24 Nov 11:00 It is no picture.");
        assertThat(seen.select("img").eachAttr("src"))
                .containsExactly("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(JPEG));
    }

    @Test
    void only_the_first_five_hundred_files_of_a_day_have_a_picture() {
        ReceiptPage all = new ReceiptPage(ZoneOffset.UTC, id -> Optional.of(JPEG));
        ReceiptLine[] lines = IntStream.range(0, 600)
                .mapToObj(i -> new ReceiptLine(
                        "a-" + i,
                        i + ".jpg",
                        ArrivalOutcome.ACCEPTED,
                        Optional.of(DeliveryState.DELIVERED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-11-24T10:00:00Z")))
                .toArray(ReceiptLine[]::new);

        Document seen = Jsoup.parse(all.of(new Receipt(
                LocalDate.parse("2026-11-24"),
                "lettings/0004-1",
                List.of(shoot("2026-11-24T09:41:00Z", false, lines)))));

        assertThat(seen.select("tr")).hasSize(600);
        assertThat(seen.select("img")).hasSize(500);
        assertThat(seen.select("tr").get(499).select("img")).hasSize(1);
    }

    @Test
    void shoots_of_one_day_have_a_heading_and_a_sentence_each() {
        Document seen = seen(
                shoot(
                        "2026-11-24T09:41:00Z",
                        false,
                        line("set.zip", ArrivalOutcome.ACCEPTED, Optional.empty(), ""),
                        line("1.jpg", ArrivalOutcome.ACCEPTED, Optional.of(DeliveryState.DELIVERED), "")),
                shoot(
                        "2026-11-24T16:05:00Z",
                        true,
                        line("2.jpg", ArrivalOutcome.ACCEPTED, Optional.of(DeliveryState.READY), "")));

        assertThat(seen.select("h2").eachText()).containsExactly("Came on 24 Nov 09:41", "Came on 24 Nov 16:05");
        assertThat(seen.select("p").eachText())
                .containsExactly("Of 1 file: 1 live.", "Of 1 file: 1 on the way. More may come.");
        assertThat(seen.select("table")).hasSize(2);
    }

    @Test
    void a_name_or_a_reason_is_text_whatever_is_in_it() {
        String hostile = "\"><script>alert(1)</script>&amp;<img src=x onerror=alert(2)>";

        Document seen = seen(line(hostile, ArrivalOutcome.REFUSED, Optional.empty(), hostile));

        assertThat(seen.select("script")).isEmpty();
        assertThat(seen.select("img")).isEmpty();
        assertThat(seen.select(".name").text()).isEqualTo(hostile);
        Element policy = seen.selectFirst("meta[http-equiv=Content-Security-Policy]");
        assertThat(policy).isNotNull();
        assertThat(policy.attr("content")).startsWith("default-src 'none';");
    }

    @Test
    void letters_that_hide_what_a_name_is_are_shown() {
        Document seen = seen(line("a\u202Egpj.exe\u0007.jpg", ArrivalOutcome.REFUSED, Optional.empty(), ""));

        assertThat(seen.select(".name").text()).isEqualTo("a\uFFFDgpj.exe\uFFFD.jpg");
    }

    @Test
    void every_outcome_and_every_state_has_words_of_its_own() {
        for (ArrivalOutcome outcome : ArrivalOutcome.values()) {
            assertThat(seen(line("x", outcome, Optional.empty(), ""))
                            .select("tr div")
                            .get(1)
                            .text())
                    .matches(".+, 24 Nov 11:00");
        }
        for (DeliveryState state : DeliveryState.values()) {
            Document seen = seen(line("x", ArrivalOutcome.ACCEPTED, Optional.of(state), ""));
            assertThat(seen.select("p").text()).startsWith("Of 1 file: 1 ");
        }
    }

    @Test
    void a_picture_is_made_once_and_the_oldest_are_forgotten() {
        AtomicInteger made = new AtomicInteger();
        Thumbnails thumbnails = new Thumbnails(id -> {
            made.incrementAndGet();
            return Optional.of(new byte[1024 * 1024]);
        });

        thumbnails.apply("a-1");
        thumbnails.apply("a-1");
        assertThat(made).hasValue(1);
        for (int i = 2; i <= 8; i++) {
            thumbnails.apply("a-" + i);
        }
        thumbnails.apply("a-8");
        assertThat(made).hasValue(8);
        thumbnails.apply("a-1");
        assertThat(made).hasValue(9);
    }

    private Document seen(ReceiptLine... lines) {
        return seen(shoot("2026-11-24T09:41:00Z", false, lines));
    }

    private static ReceiptShoot shoot(String beganAt, boolean open, ReceiptLine... lines) {
        Progress progress = Progress.of(Arrays.stream(lines)
                .map(line -> Standing.of(line.outcome(), line.state()))
                .toList());
        return new ReceiptShoot(Instant.parse(beganAt), open, progress, List.of(lines));
    }

    private Document seen(ReceiptShoot... shoots) {
        return Jsoup.parse(page.of(new Receipt(LocalDate.of(2026, 11, 24), "lettings/0004-1", List.of(shoots))));
    }

    private static ReceiptLine line(String file, ArrivalOutcome outcome, Optional<DeliveryState> state, String reason) {
        return new ReceiptLine(
                "a-2",
                file,
                outcome,
                state,
                Optional.of(reason).filter(words -> !words.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-24T11:00:00Z"));
    }
}
