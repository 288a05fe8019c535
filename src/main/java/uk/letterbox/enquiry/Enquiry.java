package uk.letterbox.enquiry;

/**
 * The fields of an enquiry. Empty for what is not known; personal but for type, source, branch and references.
 *
 * @param leadType our word: {@code SalesApplicant}, {@code LettingsApplicant}, {@code SalesValuation},
 *     {@code LettingsValuation} or {@code General}
 * @param source our word, e.g. {@code Rightmove}, {@code Website}
 * @param branch letMC's id or the name of a branch
 * @param phone in E.164 where it is valid
 * @param message text with {@code \n} as the end of a line, notes of the reader after the words of the enquirer
 * @param reference of the property asked about, whole, as the portal writes it
 * @param agentReference the agency's own part of it, for {@code properties.csv}
 * @param portalLeadId the portal's own id of the enquiry
 */
public record Enquiry(
        String leadType,
        String source,
        String branch,
        String title,
        String firstName,
        String lastName,
        String email,
        String phone,
        String message,
        String reference,
        String agentReference,
        String portalLeadId) {

    /** The words of the enquirer alone, without the notes of the reader after them. */
    public String words() {
        int notes = ("\n" + message).lastIndexOf("\n" + EnquiryMaker.NOTES + "\n");
        return notes < 0 ? message : message.substring(0, notes).strip();
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Enquiry";
    }
}
