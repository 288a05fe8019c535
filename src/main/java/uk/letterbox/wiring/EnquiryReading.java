package uk.letterbox.wiring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import uk.letterbox.enquiry.EnquiryReader;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.mail.MailReading;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailLimits;
import uk.letterbox.mime.MailParser;
import uk.letterbox.portal.Portals;

/** Reads raw mails as text, and the text as an enquiry. */
final class EnquiryReading implements MailReading {

    private final MailParser parser = new MailParser(MailLimits.usual());
    private final EnquiryReader reader;

    EnquiryReading(Portals portals) {
        this.reader = new EnquiryReader(portals);
    }

    @Override
    public Read read(byte[] raw, MailRules rules, Map<String, String> given) {
        Mail mail = parsed(raw);
        return new Read(mail, given.isEmpty() ? reader.read(mail, rules) : reader.read(mail, rules, given));
    }

    private Mail parsed(byte[] raw) {
        try {
            return parser.parse(new ByteArrayInputStream(raw));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be read", impossible);
        }
    }
}
