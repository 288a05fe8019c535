package uk.letterbox.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Purpose;
import uk.letterbox.journal.Step;
import uk.letterbox.journal.TagProof;
import uk.letterbox.letmc.Answer;

/** What a listing says of an old set. */
class OldSetTest {

    private static final String TWO_OF_THREE =
            "{\"Count\":3,\"Data\":[{\"OID\":\"p-1\",\"PhotoType\":\"Photo\"},{\"OID\":\"p-2\"}]}";

    @Test
    void of_a_listing_that_shows_only_a_part_nothing_is_concluded() throws Exception {
        Media photo = new Media(Side.LETTINGS, "1.jpg", "", "image/jpeg", "", true);
        assertThat(listed(Kind.PHOTO, photo).step()).isInstanceOf(Step.Dead.class);

        Consequence removal = listed(Kind.PHOTO_DELETE, new Removal(Side.LETTINGS, "p-3", "", "", true));

        assertThat(removal.step()).isInstanceOfSatisfying(Step.Dead.class, dead -> assertThat(dead.reason())
                .contains("more than one page"));
        assertThat(removal.lessons()).noneMatch(Lesson.Listed.class::isInstance);
    }

    private static Consequence listed(Kind kind, Content content) throws Exception {
        Instant then = Instant.EPOCH;
        Optional<Delivery> delivery = Optional.of(new Delivery(
                Given.ID,
                "a-01J00000000000000000000000",
                "b-1",
                "demo",
                kind,
                "0004-f421-2742-3f00",
                content,
                OptionalInt.empty(),
                "",
                0,
                DeliveryState.SENDING,
                Lane.CHANGE,
                0,
                then,
                then,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
        Claim claim =
                new Claim("c-1", "b", "demo", Purpose.BASELINE, "list", Lane.CHANGE, delivery, Map.of(), 0, 0, 0, 0);
        Facts facts = new Facts(
                0, delivery, 0, 0, false, false, 0, TagProof.UNKNOWN, false, 0, false, 0, Optional.empty(), List.of());
        return new Purposes(Given.SETTLE, agency -> false, new Random(1))
                .of(claim)
                .done(claim, new Answer.Done(Optional.empty(), new ObjectMapper().readTree(TWO_OF_THREE)), facts);
    }
}
