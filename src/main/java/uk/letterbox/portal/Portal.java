package uk.letterbox.portal;

import java.util.List;

/**
 * One file of {@code config/leads}.
 *
 * @param name of the file, without its ending
 * @param source our word for where its enquiries come from; empty when the mail says it
 * @param leadType what an enquiry is that says nothing of it; empty for nothing
 * @param subjects of its enquiries
 * @param references the forms of its references, the most particular first
 * @param marks folded beginnings of lines by which its mails are known whoever sends them
 */
public record Portal(
        String name,
        Kind kind,
        String source,
        String leadType,
        Senders senders,
        List<Line> subjects,
        Layout layout,
        List<ReferenceForm> references,
        List<String> marks,
        List<NotEnquiry> notEnquiries) {

    public Portal {
        subjects = List.copyOf(subjects);
        references = List.copyOf(references);
        marks = List.copyOf(marks);
        notEnquiries = List.copyOf(notEnquiries);
    }

    /** Nobody's: of a mail that no file knows. */
    public static Portal none() {
        return new Portal(
                "",
                Kind.STANDARD,
                "",
                "",
                new Senders(List.of(), List.of(), false),
                List.of(),
                Layout.none(),
                List.of(),
                List.of(),
                List.of());
    }
}
