package uk.letterbox.wiring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;
import uk.letterbox.mail.MailReading;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailHeaders;

/** Stands in for the reader of enquiries: plain lines with labels. */
final class LabelledReading implements MailReading {

    @Override
    public Read read(byte[] raw, MailRules rules) {
        String text = new String(raw, StandardCharsets.UTF_8).replace("\r\n", "\n");
        Map<String, String> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                said.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        String to = said.getOrDefault("To", "").toLowerCase(java.util.Locale.ROOT);
        Enquiry enquiry = new Enquiry(
                said.getOrDefault("Type", "LettingsApplicant"),
                said.getOrDefault("Source", "Website"),
                rules.branches().getOrDefault(to, rules.defaultBranch()),
                "",
                said.getOrDefault("First name", ""),
                said.getOrDefault("Last name", ""),
                said.getOrDefault("Email", ""),
                said.getOrDefault("Telephone", ""),
                said.getOrDefault("Message", ""),
                said.getOrDefault("Reference", ""),
                said.getOrDefault("Reference", ""),
                said.getOrDefault("Enquiry id", ""));
        Verdict verdict = said.containsKey("Auto-Submitted")
                ? new Verdict.Ignore("auto-reply", "It was sent by a machine.")
                : enquiry.email().isEmpty() && enquiry.phone().isEmpty()
                        ? new Verdict.Quarantine("no-contact", "Nobody could answer it.")
                        : new Verdict.Lead("enquiry", "Somebody enquires.");
        List<MailHeaders.Header> headers = new ArrayList<>();
        said.forEach((name, value) -> headers.add(new MailHeaders.Header(name, value)));
        Mail mail = new Mail(new MailHeaders(headers), List.of(), List.of(), Set.of(), List.of());
        return new Read(mail, new Reading(verdict, enquiry, List.of(), List.of()));
    }
}
