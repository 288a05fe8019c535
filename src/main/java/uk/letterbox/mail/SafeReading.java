package uk.letterbox.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailHeaders;

/** Reads the mails of one agency, so that none of them stops the others: what fails at one is quarantined. */
final class SafeReading {

    private static final Logger LOG = LoggerFactory.getLogger(SafeReading.class);
    private static final Mail UNREAD = new Mail(new MailHeaders(List.of()), List.of(), List.of(), Set.of(), List.of());
    private static final Enquiry NOTHING = new Enquiry("", "", "", "", "", "", "", "", "", "", "", "");

    private final MailReading reading;
    private final MailRules rules;

    /** @param rules without a default source, which each mail brings along */
    SafeReading(MailReading reading, MailRules rules) {
        this.reading = reading;
        this.rules = rules;
    }

    MailReading.Read read(ReceivedMail mail) {
        try {
            return mail.whole() ? read(mail.raw(), mail.defaultSource(), Map.of()) : cut(mail);
        } catch (RuntimeException | StackOverflowError broken) {
            // Its message may repeat what stands in the mail.
            LOG.error("A mail of {} could not be read: {}", mail.place(), broken.getClass());
            return quarantine("unreadable", "Letterbox failed at reading it. Please report it.");
        }
    }

    /** Of what is too large the beginning is enough to tell a person what it is. */
    private MailReading.Read cut(ReceivedMail mail) {
        MailReading.Read read = read(mail.raw(), mail.defaultSource(), Map.of());
        Reading beginning = read.reading();
        return new MailReading.Read(
                read.mail(),
                new Reading(
                        new Verdict.Quarantine(
                                "too-large", "It has " + mail.size() / 1_000_000 + " MB; only its beginning is kept."),
                        beginning.enquiry(),
                        beginning.findings(),
                        beginning.notes()));
    }

    MailReading.Read read(byte[] raw, String defaultSource, Map<String, String> given) {
        return reading.read(
                raw,
                new MailRules(
                        rules.trustedAuthservIds(),
                        rules.trustUnnamedResults(),
                        rules.requireAuthForPortals(),
                        rules.ownDomains(),
                        rules.formSenders(),
                        rules.branches(),
                        rules.defaultBranch(),
                        defaultSource),
                given);
    }

    /** One that ended the process each time. */
    static MailReading.Read stopped(int times) {
        return quarantine(
                "stopped-letterbox", "It has stopped Letterbox " + times + " times, so it is not read any more.");
    }

    private static MailReading.Read quarantine(String rule, String reason) {
        return new MailReading.Read(
                UNREAD, new Reading(new Verdict.Quarantine(rule, reason), NOTHING, List.of(), List.of()));
    }
}
