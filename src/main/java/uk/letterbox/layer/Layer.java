package uk.letterbox.layer;

import java.util.List;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Portal;

/** One way of reading an enquiry out of a letter. */
public interface Layer {

    /** Its name, stable, for reports. */
    String name();

    /**
     * What it finds, in the order of the letter; nothing when the letter is not of its kind.
     *
     * @param portal whose mail the letter is, with all that holds for any mail
     */
    List<Candidate> read(Letter letter, Portal portal);
}
