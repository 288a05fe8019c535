package uk.letterbox.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.mail.MailReading;
import uk.letterbox.mime.Mail;

/** A mail as it was read, as people may look at it: what was found and by what, and who somebody is only when they ask. */
record ShownReading(MailReading.Read read, boolean reveal) {

    private static final Set<String> NOT_PERSONAL =
            Set.of("leadType", "source", "branch", "reference", "agentReference", "portalLeadId");
    private static final int HEAD = 40;

    Map<String, Object> json() {
        Reading reading = read.reading();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("verdict", reading.verdict().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        shown.put("rule", reading.verdict().rule());
        shown.put("reason", reading.verdict().reason());
        shown.put("fields", fields());
        shown.put("findings", reading.findings());
        if (reveal) {
            shown.put("notes", reading.notes());
            shown.put("head", head());
        }
        return shown;
    }

    private Map<String, String> fields() {
        Enquiry enquiry = read.reading().enquiry();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "leadType", enquiry.leadType());
        put(fields, "source", enquiry.source());
        put(fields, "branch", enquiry.branch());
        put(fields, "title", enquiry.title());
        put(fields, "firstName", enquiry.firstName());
        put(fields, "lastName", enquiry.lastName());
        put(fields, "email", enquiry.email());
        put(fields, "phone", enquiry.phone());
        put(fields, "message", enquiry.message());
        put(fields, "reference", enquiry.reference());
        put(fields, "agentReference", enquiry.agentReference());
        put(fields, "portalLeadId", enquiry.portalLeadId());
        return fields;
    }

    private void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(
                    name,
                    reveal || NOT_PERSONAL.contains(name)
                            ? value
                            : "(" + value.length() + " characters; --reveal shows them)");
        }
    }

    /** The headers, and the first lines of the text. */
    private List<String> head() {
        Mail mail = read.mail();
        List<String> head = new ArrayList<>();
        mail.headers().all().forEach(header -> head.add(header.name() + ": " + header.value()));
        mail.texts().stream().flatMap(text -> text.text().lines()).limit(HEAD).forEach(head::add);
        return head.stream().map(Plain::text).toList();
    }

    String text() {
        Reading reading = read.reading();
        List<String> lines = new ArrayList<>();
        lines.add("  " + reading.verdict().rule() + ": " + reading.verdict().reason());
        fields().forEach((name, value) -> lines.add("  %-15s %s%s".formatted(name + ":", Plain.text(value), by(name))));
        if (reveal) {
            reading.notes().forEach(note -> lines.add("  note: " + Plain.text(note)));
            lines.add("  the mail begins:");
            head().forEach(line -> lines.add("  | " + line));
        }
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }

    private String by(String field) {
        return read.reading().findings().stream()
                .filter(finding -> finding.field().equals(field))
                .map(finding -> finding.layer() + ": " + finding.rule())
                .findFirst()
                .map(found -> "  [" + Plain.text(found) + "]")
                .orElse("");
    }
}
