package uk.letterbox.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Lead;
import uk.letterbox.journal.EnquiryBook;
import uk.letterbox.mail.MailMemo;

/**
 * Leads by where they came from and what became of them.
 *
 * @param days how far it goes back
 */
record LeadReport(int days, List<Row> rows) {

    /**
     * So many of one source with one end.
     *
     * @param source our word; {@code -} where none is known
     * @param outcome the state of the lead, or the outcome of a mail that became none
     */
    record Row(String agency, String source, String outcome, long count, Instant last) {}

    static List<Row> rows(String agency, List<EnquiryBook.Entry> entries) {
        Map<List<String>, List<EnquiryBook.Entry>> grouped = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> List.of(source(entry), entry.ended()),
                        () -> new TreeMap<>((one, other) -> one.toString().compareTo(other.toString())),
                        Collectors.toList()));
        return grouped.entrySet().stream()
                .map(group -> new Row(
                        agency,
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getValue().size(),
                        group.getValue().stream()
                                .map(EnquiryBook.Entry::at)
                                .max(Instant::compareTo)
                                .orElseThrow()))
                .toList();
    }

    private static String source(EnquiryBook.Entry entry) {
        String source = entry.lead().map(Lead::leadSource).orElseGet(() -> MailMemo.of(entry.memo())
                .source());
        return source.isEmpty() ? "-" : source;
    }

    String text() {
        return rows.isEmpty()
                ? "No enquiry came in the last " + days + " days."
                : rows.stream()
                        .map(row -> "%-12s %-20s %-12s %6d  last %s"
                                .formatted(
                                        row.agency(), Plain.text(row.source()), row.outcome(), row.count(), row.last()))
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
