package uk.letterbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Mails as they come: an enquiry from a website's form, line by line, and what is changed of it. */
public record Mails(Map<String, String> headers, Map<String, String> lines) {

    /** The lines of an agency's file that open the mail door. */
    public static final String AGENCY_LINES = """
            doors: { drop: {}, mail: { ownDomains: [example.org], formSenders: [website@example.org], defaultBranch: Redland,
              branches: { "clifton@example.org": Clifton } } }
            leads:
              types: { SalesApplicant: Sales-Applicant, LettingsApplicant: Lettings-Applicant, SalesValuation: Sales-Valuation,
                LettingsValuation: Lettings-Valuation, General: General }
            """;

    /** Ada Example wants to see a flat. */
    public static Mails enquiry() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("From", "Website <website@example.org>");
        headers.put("To", "leads@example.org");
        headers.put("Subject", "New enquiry");
        headers.put("Date", "Mon, 2 Nov 2026 09:30:00 +0000");
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@example.org>");
        headers.put("MIME-Version", "1.0");
        headers.put("Content-Type", "text/plain; charset=utf-8");
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("First name", "Ada");
        lines.put("Last name", "Example");
        lines.put("Email", "ada@example.com");
        lines.put("Telephone", "07700 900123");
        lines.put("Message", "I would like to rent this flat. May I see it on Saturday?");
        return new Mails(headers, lines);
    }

    /** With another line of the form. */
    public Mails with(String label, String value) {
        Map<String, String> changed = new LinkedHashMap<>(lines);
        changed.put(label, value);
        return new Mails(headers, changed);
    }

    /** Without a line of the form. */
    public Mails without(String label) {
        Map<String, String> changed = new LinkedHashMap<>(lines);
        changed.remove(label);
        return new Mails(headers, changed);
    }

    /** With another header. */
    public Mails headed(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Mails(changed, lines);
    }

    /** As it travels. */
    public byte[] raw() {
        StringBuilder text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("\r\n");
        lines.forEach(
                (label, value) -> text.append(label).append(": ").append(value).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
