package uk.letterbox.layer;

import java.util.List;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Portal;

/** Labels of the HTML, as a reader sees them. */
public final class LabelledHtml implements Layer {

    @Override
    public String name() {
        return "labelled-html";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        return LabelledLines.read(letter.page().html(), portal.layout());
    }
}
