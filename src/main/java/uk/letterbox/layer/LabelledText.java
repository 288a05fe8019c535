package uk.letterbox.layer;

import java.util.List;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Portal;

/** Labels of the plain text. */
public final class LabelledText implements Layer {

    @Override
    public String name() {
        return "labelled-text";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        return LabelledLines.read(letter.page().plain(), portal.layout());
    }
}
