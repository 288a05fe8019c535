package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.Map;

import uk.letterbox.doctor.Check;
import uk.letterbox.doctor.Report;
import uk.letterbox.doctor.TestPhoto;
import uk.letterbox.doctor.Verdict;

/** What a doctor found, as a command says it. */
final class DoctorAnswer {

    private static final String SUBJECT = "subject";
    private static final String VERDICT = "verdict";

    private DoctorAnswer() {}

    static Answer of(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", report.agency());
        json.put("good", report.good());
        json.put("calls", report.calls());
        json.put("checks", report.checks().stream().map(DoctorAnswer::json).toList());
        json.put("standing", report.standing().map(DoctorAnswer::json).orElse(null));
        return report.good() ? Answer.good(json, text(report)) : Answer.finding(json, text(report));
    }

    /** Whether it found something beside a photo that is still to be deleted. */
    static boolean findings(Answer answer) {
        for (var check : Json.tree(answer.json()).path("checks")) {
            if (check.path(VERDICT).asText().equals(Verdict.FINDING.word())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> json(Check check) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put(SUBJECT, check.subject());
        json.put(VERDICT, check.verdict().word());
        json.put("text", check.text());
        return json;
    }

    private static Map<String, String> json(TestPhoto photo) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("mark", photo.mark());
        json.put("side", photo.side().word());
        json.put("property", photo.property());
        json.put("remove", "letterbox doctor --remove " + photo.mark());
        return json;
    }

    private static String text(Report report) {
        StringBuilder text = new StringBuilder();
        report.checks()
                .forEach(check ->
                        text.append(Paragraph.of(head(check.verdict()), check.subject() + ": " + check.text())));
        report.standing()
                .ifPresent(photo -> text.append(Paragraph.of(
                        head(Verdict.FINDING),
                        "photo: the test photo " + photo.mark() + " may be on " + photo.property() + " still")));
        long findings = report.standing().stream().count()
                + report.checks().stream()
                        .filter(check -> check.verdict() == Verdict.FINDING)
                        .count();
        return text.append(report.calls())
                .append(report.calls() == 1 ? " call" : " calls")
                .append(" of the budget of ")
                .append(report.agency())
                .append(". ")
                .append(findings == 0 ? "All that was asked works." : "To be looked at: " + findings + ".")
                .toString();
    }

    private static String head(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "good    ";
            case FINDING -> "FINDING ";
            case OPEN -> "open    ";
        };
    }
}
