package uk.letterbox.enquiry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How well the samples are read, field by field and source by source, the sets apart: JSON and a page. */
final class SampleReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Row>> sets = new LinkedHashMap<>();

    /** One sample with all that was compared. */
    record Row(String source, String name, List<Expected.Outcome> outcomes, boolean falseLead) {

        List<Expected.Outcome> wrong() {
            return outcomes.stream().filter(outcome -> !outcome.right()).toList();
        }
    }

    /** Reads a set; what comes of it is added to the report. */
    List<Row> add(String set, List<Sample> samples, EnquiryReader reader) {
        List<Row> rows = new ArrayList<>();
        for (Sample sample : samples) {
            Reading reading = sample.read(reader);
            List<Expected.Outcome> outcomes = sample.expected().compare(reading);
            boolean lead = reading.verdict() instanceof Verdict.Lead;
            rows.add(new Row(
                    sample.source(),
                    sample.name(),
                    outcomes,
                    lead && !outcomes.get(0).right()));
        }
        sets.put(set, rows);
        return rows;
    }

    /** Of all that was compared in a set the part that is right. */
    static double accuracy(List<Row> rows) {
        long all = rows.stream().mapToLong(row -> row.outcomes().size()).sum();
        long wrong = rows.stream().mapToLong(row -> row.wrong().size()).sum();
        return all == 0 ? 1 : (all - wrong) / (double) all;
    }

    /** Writes {@code leads.json} and {@code leads.html}. */
    void write(Path folder) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Leads</title>"
                + "<style>body{font:15px sans-serif;margin:2em}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:right}"
                + "table{border-collapse:collapse;margin:1em 0}td:first-child{text-align:left}.wrong{color:#a00}</style>"
                + "<h1>How the sample mails are read</h1>");
        sets.forEach((set, rows) -> {
            json.put(
                    set,
                    Map.of(
                            "mails", rows.size(),
                            "accuracy", accuracy(rows),
                            "falseLeads", rows.stream().filter(Row::falseLead).count(),
                            "bySource", bySource(rows),
                            "wrong", wrong(rows)));
            html.append("<h2>")
                    .append(set)
                    .append("</h2><p>")
                    .append(rows.size())
                    .append(" mails, ")
                    .append(percent(accuracy(rows)))
                    .append(" of what was compared is right.</p>");
            table(bySource(rows), html);
            wrong(rows)
                    .forEach(line ->
                            html.append("<p class=wrong>").append(escaped(line)).append("</p>"));
        });
        Files.createDirectories(folder);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("leads.json").toFile(), json);
        Files.writeString(folder.resolve("leads.html"), html);
    }

    /** Source to field to right and all. */
    private static Map<String, Map<String, int[]>> bySource(List<Row> rows) {
        Map<String, Map<String, int[]>> sources = new TreeMap<>();
        for (Row row : rows) {
            for (Expected.Outcome outcome : row.outcomes()) {
                int[] count = sources.computeIfAbsent(row.source(), source -> new TreeMap<>())
                        .computeIfAbsent(outcome.field(), field -> new int[2]);
                count[0] += outcome.right() ? 1 : 0;
                count[1]++;
            }
        }
        return sources;
    }

    private static List<String> wrong(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            for (Expected.Outcome outcome : row.wrong()) {
                lines.add("%s/%s: %s should be '%s' and is '%s'"
                        .formatted(row.source(), row.name(), outcome.field(), outcome.wanted(), outcome.got()));
            }
        }
        return lines;
    }

    private static void table(Map<String, Map<String, int[]>> sources, StringBuilder html) {
        List<String> fields = sources.values().stream()
                .flatMap(counts -> counts.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        html.append("<table><tr><th>source");
        fields.forEach(field -> html.append("<th>").append(field));
        sources.forEach((source, counts) -> {
            html.append("<tr><td>").append(escaped(source));
            for (String field : fields) {
                int[] count = counts.get(field);
                html.append("<td>").append(count == null ? "" : count[0] + "/" + count[1]);
            }
        });
        html.append("</table>");
    }

    private static String percent(double part) {
        return "%.1f %%".formatted(100 * part);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
