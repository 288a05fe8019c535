package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {

    private static final int MOST = 200;

    @Test
    void line_breaks_are_kept_and_surplus_space_is_not() {
        assertThat(MessageText.of("\r\n  Hello\u00A0 there, \r\n\r\n\r\n\rI'd  like\ta viewing.\n\n", MOST))
                .isEqualTo("Hello there,\n\nI'd like a viewing.");
    }

    @Test
    void what_is_not_drawn_is_left_out_and_pictures_stay() {
        assertThat(MessageText.of("a\u202Eb\u200B\u0000c\u0007 \uD83C\uDFE0", MOST))
                .isEqualTo("abc \uD83C\uDFE0");
    }

    @Test
    void markup_is_left_out_and_what_only_looks_like_it_stays() {
        assertThat(MessageText.of(
                        "<p>Is it <b>free</b>?<br/> <script src='x'>alert(1)</script> I &lt;3 it &amp;amp; rent < £900 <kim@example.com>",
                        MOST))
                .isEqualTo("Is it free? alert(1) I <3 it & rent < £900 <kim@example.com>");
    }

    @Test
    void a_long_message_is_cut_with_a_mark_that_is_seen() {
        String cut = MessageText.of("word ".repeat(100), MOST);

        assertThat(cut).hasSizeLessThanOrEqualTo(MOST).startsWith("word word").endsWith(MessageText.CUT);
        assertThat(MessageText.of("x".repeat(MOST), MOST)).isEqualTo("x".repeat(MOST));
    }

    @Test
    void no_letter_is_cut_in_half() {
        String house = "\uD83C\uDFE0";

        String one = MessageText.of(house.repeat(MOST), MOST);
        String other = MessageText.of("x" + house.repeat(MOST), MOST);

        assertThat(one + other)
                .matches(text -> text.codePoints().noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF));
    }
}
