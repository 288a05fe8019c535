package uk.letterbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headers of a mail, the topmost first: unfolded, encoded words decoded (RFC 2047), without control characters.
 *
 * @param all one that could not be decoded is missing
 */
public record MailHeaders(List<Header> all) {

    public MailHeaders {
        all = List.copyOf(all);
    }

    /** @param name as it was written; equal to another whatever its case */
    public record Header(String name, String value) {

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Header";
        }
    }

    /** The topmost header of a name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All headers of a name, the topmost first. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return values;
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "MailHeaders";
    }
}
