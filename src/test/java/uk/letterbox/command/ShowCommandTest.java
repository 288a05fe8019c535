package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Ids;

class ShowCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_delivery_is_shown_with_its_reason_and_where_its_bytes_are(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            home.and(letterbox);

            Said said = home.type("show", dead);

            assertThat(said.exitCode()).isZero();
            assertThat(said.out())
                    .contains(dead, "DEAD", "HTTP 404: what for", home.spool().toString());
            assertThat(home.type("show", dead, "--json").json().path("state").asText())
                    .isEqualTo("DEAD");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_arrival_is_shown_with_why_it_is_held(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            home.and(letterbox);

            assertThat(home.type("show", held).out()).contains(held, "HELD", "BS8-12 is not known");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_nothing_has_is_a_finding(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            Said said = home.type("show", "d-01ARZ3NDEKTSV4RRFFQ69G5FAV");

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.out()).contains("d-01ARZ3NDEKTSV4RRFFQ69G5FAV", "letterbox list");
            assertThat(home.type("show").exitCode()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_zip_file_is_shown_with_what_was_in_it_which_alone_is_sent_again(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String part = home.held();
            Ids ids = new Ids();
            String zip = ids.arrival();
            String refused = ids.arrival();
            Proposal.Deliver whole = new Proposal.Deliver(List.of());
            Offer parent = new Offer(zip, OneHome.AGENCY, "drop", "all.zip", "", zip, "00", 9, whole);
            Offer child = new Offer(
                            refused,
                            OneHome.AGENCY,
                            "drop",
                            "notes.txt",
                            "",
                            refused,
                            "00",
                            3,
                            new Proposal.Refuse("No picture"))
                    .within(zip);
            home.asked(office -> office.arrivals().accept(List.of(parent, child)));
            home.and(letterbox);

            Said shown = home.type("show", zip);
            Said replayed = home.type("replay", zip);

            assertThat(shown.out())
                    .contains("ACCEPTED", "bytes: those of the 1 files in it", refused, "No picture")
                    .doesNotContain(part);
            assertThat(home.type("show", zip, "--json").json().at("/parts/0/id").asText())
                    .isEqualTo(refused);
            assertThat(home.type("show", refused).out()).contains("came in " + zip);
            assertThat(replayed.exitCode()).isEqualTo(1);
            assertThat(replayed.out()).contains("one by one", "letterbox show " + zip);
        }
    }
}
