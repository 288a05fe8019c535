package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;

import uk.letterbox.layer.Adf;
import uk.letterbox.layer.BareLines;
import uk.letterbox.layer.Candidate;
import uk.letterbox.layer.FramedWords;
import uk.letterbox.layer.InText;
import uk.letterbox.layer.JsonLd;
import uk.letterbox.layer.LabelledHtml;
import uk.letterbox.layer.LabelledText;
import uk.letterbox.layer.Layer;
import uk.letterbox.layer.LeadMetadata;
import uk.letterbox.layer.MachineLine;
import uk.letterbox.layer.OwnWords;
import uk.letterbox.layer.ReplyTo;
import uk.letterbox.layer.Sender;
import uk.letterbox.layer.Sentences;
import uk.letterbox.layer.Subject;
import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Portal;

/** The layers in their precedence: one fills what those before it have left empty, and never overrides them. */
final class Layers {

    private static final List<Layer> STRUCTURE = List.of(
            new LeadMetadata(),
            new Adf(),
            new MachineLine(),
            new LabelledText(),
            new LabelledHtml(),
            new BareLines(),
            new Sentences(),
            new FramedWords());
    private static final List<Layer> HEADERS_OF_MACHINES =
            List.of(new ReplyTo(), new Subject(), new JsonLd(), new InText());
    private static final List<Layer> HEADERS_OF_VISITORS =
            List.of(new ReplyTo(), new Sender(), new Subject(), new JsonLd(), new InText());
    private static final List<Layer> HEADERS_OF_PEOPLE =
            List.of(new Sender(), new Subject(), new OwnWords(), new JsonLd());

    private Layers() {}

    /** What all layers find in the letter of a portal, or of a form. */
    static Found ofMachine(Letter letter, Portal portal) {
        return read(letter, portal, HEADERS_OF_MACHINES);
    }

    /** What all layers find in the letter of a form that puts its visitor into From. */
    static Found ofVisitor(Letter letter, Portal portal) {
        return read(letter, portal, HEADERS_OF_VISITORS);
    }

    /** What all layers find in a letter that somebody wrote: whom it is from is whom it is about. */
    static Found ofPerson(Letter letter, Portal portal) {
        return read(letter, portal, HEADERS_OF_PEOPLE);
    }

    private static Found read(Letter letter, Portal portal, List<Layer> headers) {
        List<Found.ByLayer> found = new ArrayList<>();
        for (List<Layer> layers : List.of(STRUCTURE, headers)) {
            for (Layer layer : layers) {
                List<Candidate> candidates = layer.read(letter, portal);
                if (!candidates.isEmpty()) {
                    found.add(new Found.ByLayer(layer.name(), candidates));
                }
            }
        }
        return new Found(found);
    }
}
