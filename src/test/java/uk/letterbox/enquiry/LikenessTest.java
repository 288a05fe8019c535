package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.mime.Mailbox;
import uk.letterbox.portal.PortalFiles;

class LikenessTest {

    private final Likeness likeness =
            new Likeness(PortalFiles.load(Path.of("config")).get());

    @ParameterizedTest
    @CsvSource({
        "Rightmove, x@cheap.example",
        "RIGHTMOVE Leads, x@cheap.example",
        "'', leads@rightmove-leads.example",
        "'', leads@r1ghtmove.co.uk",
        "'', leads@rightrnove.co.uk",
        "'', leads@rigthmove.co.uk",
        "'', leads@zoopla.co.uk.evil.example",
        "'', leads@zo0pla.co.uk",
        "'', leads@notzoopla.co.uk",
        "On The Market, x@cheap.example",
        "Right-move, x@cheap.example"
    })
    void what_looks_like_a_portal_is_seen(String name, String address) {
        assertThat(likeness.of(new Mailbox(name, address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Wright, ann@move.example",
        "Removals Ltd, hello@rightremovals.example",
        "Zoe Plant, zoe@zoo.example",
        "'', ann@open-house.example",
        "The Market Hall, x@market.example",
        "Ann Lee, ann@example.com"
    })
    void what_only_sounds_a_little_like_one_is_not(String name, String address) {
        assertThat(likeness.of(new Mailbox(name, address))).isFalse();
    }
}
