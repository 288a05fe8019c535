package uk.letterbox.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.RequestBody;

/** A request as people may look at it: without the key, and without who somebody is unless they ask for it. */
record ShownRequest(LetmcRequest request, boolean reveal) {

    /** What a lead says that is not about a person. */
    private static final Set<String> NOT_PERSONAL = Set.of("BranchID", "PropertyOID");

    Map<String, Object> json() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("operation", request.operation());
        shown.put("method", request.method());
        shown.put("path", request.path());
        shown.put("query", request.query());
        request.body().ifPresent(body -> {
            shown.put("fields", fields(body));
            shown.put("bytes", body.entity().getContentLength());
        });
        return shown;
    }

    private Map<String, Object> fields(RequestBody body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        body.fields()
                .forEach((name, value) -> fields.put(
                        name,
                        reveal || !request.personal() || NOT_PERSONAL.contains(name)
                                ? value
                                : "(" + value.toString().length() + " characters; --reveal shows them)"));
        return fields;
    }

    String text() {
        StringBuilder text = new StringBuilder(request.method() + " " + request.path());
        if (!request.query().isEmpty()) {
            text.append('?').append(request.query());
        }
        request.body().ifPresent(body -> {
            fields(body).forEach((name, value) -> text.append(System.lineSeparator())
                    .append("  ")
                    .append(name)
                    .append(": ")
                    .append(Plain.text(value.toString())));
            text.append(System.lineSeparator())
                    .append("  (a body of ")
                    .append(body.entity().getContentLength())
                    .append(" bytes)");
        });
        return text.toString();
    }
}
