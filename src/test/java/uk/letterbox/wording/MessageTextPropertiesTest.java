package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MessageTextPropertiesTest {

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "Hello",
                "\r\n",
                "\n\n\n",
                "<b>",
                "</b>",
                "<<b>b>",
                "&lt;",
                "&amp;amp;",
                "&amp;",
                "lt;",
                "amp;",
                "&#39;",
                "<!--",
                "-->",
                "\u2028",
                "\uD83C\uDFE0");
    }

    @Property
    void a_message_is_no_longer_than_it_may_be(
            @ForAll("typed") String typed, @ForAll @IntRange(min = 40, max = 120) int most) {
        assertThat(MessageText.of(typed + typed, most)).hasSizeLessThanOrEqualTo(most);
    }

    @Property
    void reading_a_message_once_more_changes_nothing(
            @ForAll("typed") String typed, @ForAll @IntRange(min = 40, max = 400) int most) {
        String once = MessageText.of(typed, most);

        assertThat(MessageText.of(once, most)).isEqualTo(once);
    }

    @Property
    void a_message_holds_nothing_that_is_not_seen(@ForAll("typed") String typed) {
        assertThat(MessageText.of(typed, 400).codePoints())
                .allMatch(letter -> letter == '\n'
                        || Character.getType(letter) != Character.CONTROL
                                && Character.getType(letter) != Character.FORMAT);
    }

    @Property
    void a_line_of_a_field_is_read_the_same_twice(@ForAll("typed") String typed) {
        String line = PlainText.line(typed);

        assertThat(PlainText.line(line)).isEqualTo(line);
        assertThat(line).doesNotContain("\n", "\t", "  ");
    }
}
