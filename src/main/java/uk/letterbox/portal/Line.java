package uk.letterbox.portal;

/**
 * A subject or a sentence that tells of an enquiry.
 *
 * @param leadType what it makes the enquiry; empty for nothing
 * @param note what else it tells; empty for nothing
 */
public record Line(Template template, String leadType, String note) {}
