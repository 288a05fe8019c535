package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PropertyReferencePropertiesTest {

    private static final int LONGEST = 60;

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "12345",
                "_",
                "_CLF1",
                "listing_",
                "Ref:",
                "£1,250",
                "pcm",
                "07700 900123",
                "https://",
                "www.",
                "firm",
                "BS8/12",
                "-",
                "#");
    }

    @Provide
    Arbitrary<String> own() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("-")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> "A" + text + "1");
    }

    @Property
    void the_agents_part_follows_the_branch(
            @ForAll @IntRange(min = 1, max = 999_999) int branch, @ForAll("own") String own) {
        assertThat(PropertyReference.of(branch + "_" + own)).contains(new PropertyReference(branch + "_" + own, own));
        assertThat(PropertyReference.of("Ref: " + branch + "_7_" + own))
                .contains(new PropertyReference(branch + "_7_" + own, own));
        assertThat(PropertyReference.of(own)).contains(new PropertyReference(own, own));
    }

    @Property
    void reading_a_reference_once_more_changes_nothing(@ForAll("typed") String typed) {
        Optional<PropertyReference> reference = PropertyReference.of(typed);

        assertThat(reference.flatMap(once -> PropertyReference.of(once.whole())))
                .isEqualTo(reference);
    }

    @Property
    void a_reference_is_bounded_and_was_typed(@ForAll("typed") String typed) {
        PropertyReference.of(typed).ifPresent(reference -> {
            assertThat(PlainText.line(typed)).contains(reference.whole());
            assertThat(reference.whole())
                    .hasSizeLessThanOrEqualTo(LONGEST)
                    .endsWith(reference.agentPart())
                    .doesNotContain("://", "£", "@");
        });
    }
}
