package uk.letterbox.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import uk.letterbox.wiring.MailDryRun;

/** What would become of a mail, as people may look at it. */
record ExplainedMail(Path file, MailDryRun.Explanation explanation, boolean reveal) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("outcome", explanation.outcome());
        json.put("mail", reading().json());
        explanation.call().ifPresent(call -> json.put("call", new ShownRequest(call, reveal).json()));
        return json;
    }

    String text() {
        return file + ": " + explanation.outcome() + System.lineSeparator()
                + reading().text()
                + explanation
                        .call()
                        .map(call -> System.lineSeparator() + new ShownRequest(call, reveal).text())
                        .orElse("");
    }

    private ShownReading reading() {
        return new ShownReading(explanation.read(), reveal);
    }
}
