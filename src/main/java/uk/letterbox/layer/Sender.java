package uk.letterbox.layer;

import java.util.List;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Portal;

/** Who a mail is from, where people write themselves or a form puts the visitor there. */
public final class Sender implements Layer {

    @Override
    public String name() {
        return "from";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        return letter.from()
                .map(from -> ReplyTo.of(from, portal.layout(), "From"))
                .orElse(List.of());
    }
}
