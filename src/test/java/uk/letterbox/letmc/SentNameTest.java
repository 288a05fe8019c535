package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentNameTest {

    @ParameterizedTest
    @CsvSource({
        "01-front.jpg,         image/jpeg,      01-front.jpg",
        "01-front.JPEG,        image/jpeg,      01-front.JPEG",
        "01-front.png,         image/jpeg,      01-front.jpg",
        "front,                image/jpeg,      front.jpg",
        "front.v2,             image/jpeg,      front.v2.jpg",
        "plan.tiff,            image/tiff,      plan.tiff",
        "Brochure.jpg,         application/pdf, Brochure.pdf",
        "tour.xyz,             video/unknown,   tour.xyz",
        "'../../etc/passwd.jpg', image/jpeg,    etcpasswd.jpg",
        "'a\\b:c*d?.jpg',      image/jpeg,      abcd.jpg",
        "'..jpg',              image/jpeg,      file.jpg",
        "'Küche.jpg',          image/jpeg,      'Küche.jpg'",
    })
    void the_name_sent_is_safe_and_its_extension_tells_the_truth(String name, String mime, String sent) {
        assertThat(SentName.of(Sample.photo(name, mime), false)).isEqualTo(sent);
    }

    @Test
    void control_characters_are_not_sent() {
        assertThat(SentName.of(Sample.photo("a\r\nb\u0000c\u202Ed.jpg", "image/jpeg"), false))
                .isEqualTo("abcd.jpg");
    }

    @Test
    void a_name_of_255_characters_is_shortened_without_breaking_a_character() {
        String long255 = "\uD83C\uDFE0".repeat(125) + ".jpg";

        String sent = SentName.of(Sample.photo(long255, "image/jpeg"), true);

        assertThat(sent).startsWith("\uD83C\uDFE0".repeat(100) + "~").endsWith(".jpg");
    }

    @Test
    void the_tag_stands_before_the_extension_and_is_the_same_each_time() {
        String sent = SentName.of(Sample.photo("01-front.jpg", "image/jpeg"), true);

        assertThat(sent).matches("01-front~[0-9a-z]{7}\\.jpg");
        assertThat(SentName.of(Sample.photo("01-front.jpg", "image/jpeg"), true))
                .isEqualTo(sent);
        // Pinned: a tag that a new release computed otherwise would not find what the old one sent.
        assertThat(sent).isEqualTo("01-front~9wrzn3s.jpg");
    }

    @Test
    void a_listed_name_is_known_by_its_tag_in_any_case() {
        String sent = SentName.of(Sample.photo("01-front.jpg", "image/jpeg"), true);

        assertThat(SentName.carries(sent, Sample.DELIVERY)).isTrue();
        assertThat(SentName.carries(sent.toUpperCase(Locale.ROOT), Sample.DELIVERY))
                .isTrue();
        assertThat(SentName.carries(sent.replace(".jpg", ""), Sample.DELIVERY)).isTrue();
        assertThat(SentName.carries("01-front.jpg", Sample.DELIVERY)).isFalse();
        assertThat(SentName.carries(sent, "d-01JDZZZZZZZZZZZZZZZZZZZZZY")).isFalse();
        assertThat(SentName.carries(sent.replace(".jpg", "x.jpg"), Sample.DELIVERY))
                .isFalse();
    }
}
