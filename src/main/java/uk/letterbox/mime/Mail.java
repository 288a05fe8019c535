package uk.letterbox.mime;

import java.util.List;
import java.util.Set;

/**
 * A mail as Unicode text.
 *
 * @param headers of the mail itself
 * @param texts its readable leaves in their order, {@code text/plain}, {@code text/html}, ADF; no attachments of other kinds
 * @param enclosed mails that it carries as {@code message/rfc822}, in their order
 * @param types the media types of all its parts, lower case, e.g. {@code multipart/report}, {@code text/calendar}
 * @param damage what could not be read, or is beyond a limit, in plain words without anything of the mail's own text
 */
public record Mail(MailHeaders headers, List<Text> texts, List<Mail> enclosed, Set<String> types, List<String> damage) {

    public Mail {
        texts = List.copyOf(texts);
        enclosed = List.copyOf(enclosed);
        types = Set.copyOf(types);
        damage = List.copyOf(damage);
    }

    /**
     * One readable part.
     *
     * @param type media type, lower case, without parameters
     * @param text decoded, with {@code \n} as the end of a line
     */
    public record Text(String type, String text) {

        /** Says nothing, so that no log or message ever carries what a person wrote. */
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** Says nothing, so that no log or message ever carries what a person wrote. */
    @Override
    public String toString() {
        return "Mail";
    }
}
