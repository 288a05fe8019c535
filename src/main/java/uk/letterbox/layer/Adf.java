package uk.letterbox.layer;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Portal;

/**
 * Auto-lead Data Format: XML as a part or as the plain text itself. Document types, entities and everything outside the
 * mail are off; an element counts by the end of its path, e.g. {@code contact/name.first}.
 */
public final class Adf implements Layer {

    private static final int LONGEST_VALUE = 20_000;
    private static final int MOST_ELEMENTS = 2_000;
    private static final int DEEPEST = 40;

    @Override
    public String name() {
        return "adf";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        for (String xml : texts(letter)) {
            List<Candidate> found = read(xml, portal.layout());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> texts(Letter letter) {
        List<String> texts = new ArrayList<>(letter.page().adf());
        String plain = String.join("\n", letter.page().plain());
        int start = plain.indexOf("<adf");
        int end = plain.indexOf("</adf>", Math.max(start, 0));
        if (start >= 0 && end > start) {
            texts.add(plain.substring(start, end + "</adf>".length()));
        }
        return texts;
    }

    private static List<Candidate> read(String xml, Layout layout) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside a mail is read.");
        });
        Elements elements = new Elements(layout);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader(xml.substring(Math.max(0, xml.indexOf('<')))));
            while (reader.hasNext() && elements.goOn()) {
                elements.take(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException broken) {
            return elements.isAdf() ? elements.found : List.of();
        }
        return elements.isAdf() ? elements.found : List.of();
    }

    /** Where in the document the reader is, and what was found on its way. */
    private static final class Elements {

        private final Layout layout;
        private final Deque<String> path = new ArrayDeque<>();
        private final List<Candidate> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int count;
        private boolean adf;

        private Elements(Layout layout) {
            this.layout = layout;
        }

        private boolean goOn() {
            return count < MOST_ELEMENTS && path.size() < DEEPEST;
        }

        private boolean isAdf() {
            return adf;
        }

        private void take(XMLStreamReader reader, int event) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(
                        reader.getText(),
                        0,
                        Math.min(reader.getText().length(), LONGEST_VALUE - Math.min(text.length(), LONGEST_VALUE)));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end();
            }
        }

        private void start(XMLStreamReader reader) {
            count++;
            String name = reader.getLocalName().toLowerCase(Locale.ROOT);
            adf |= name.equals("adf");
            String part = reader.getAttributeValue(null, "part");
            path.push(part == null ? name : name + "." + part.strip());
            text.setLength(0);
        }

        private void end() {
            String value = text.toString().strip();
            StringBuilder tail = new StringBuilder();
            for (String element : path) {
                tail.insert(0, tail.isEmpty() ? element : element + "/");
                Optional<Field> field = layout.field(tail.toString());
                if (field.isPresent() && !Sound.isNothing(value)) {
                    Field sound = Sound.is(field.get(), value, layout) ? field.get() : Field.NOTE;
                    found.add(new Candidate(sound, value, tail.toString()));
                    break;
                }
            }
            path.pop();
            text.setLength(0);
        }
    }
}
