package uk.letterbox.shoot;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A Mac's link to a web page: a property list with the key {@code URL}, as XML or binary. */
final class Webloc {

    private static final byte[] BINARY = "bplist00".getBytes(StandardCharsets.US_ASCII);
    private static final String KEY = "URL";

    private Webloc() {}

    static String address(byte[] bytes) throws NoAddress {
        boolean binary =
                bytes.length > BINARY.length && Arrays.equals(bytes, 0, BINARY.length, BINARY, 0, BINARY.length);
        try {
            return binary ? new BinaryPlist(bytes).text(KEY).orElseThrow(Webloc::none) : xml(LinkFile.text(bytes));
        } catch (XMLStreamException | IndexOutOfBoundsException broken) {
            throw none();
        }
    }

    /** Neither the document type nor any entity is looked up. */
    private static String xml(String text) throws XMLStreamException, NoAddress {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        boolean next = false;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("key")) {
                next = reader.getElementText().equals(KEY);
            } else if (next && reader.getLocalName().equals("string")) {
                return reader.getElementText().strip();
            }
        }
        throw none();
    }

    private static NoAddress none() {
        return new NoAddress("It is no link to a web page that can be read. Make it again, or write the address into"
                + " links.txt.");
    }
}
