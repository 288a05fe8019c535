package uk.letterbox.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.letterbox.journal.ReferenceBook.Kept;
import uk.letterbox.journal.ReferenceItem;
import uk.letterbox.reference.ReferenceRefresh;
import uk.letterbox.wiring.Office;

/** {@code reference [refresh]}. */
@Command(
        name = "reference",
        description = "letMC's own lists as they are kept: lead sources, portal media types, branches, company. With"
                + " 'refresh' they are read anew, at most a few calls.")
final class ReferenceCommand extends CallingCommand {

    private static final String REFRESH = "refresh";

    @Parameters(index = "0", arity = "0..1", paramLabel = "refresh", description = "Read them anew.", defaultValue = "")
    private String what;

    @Option(names = "--agency", description = "For which agency; needed when there are several.", defaultValue = "")
    private String agency;

    @Override
    boolean calls() {
        return what.equals(REFRESH);
    }

    @Override
    Answer answer(Office office) throws Exception {
        if (!what.isEmpty() && !calls()) {
            return Answer.wrong(
                    "'" + what + "' is not known here. Say: letterbox reference, or: letterbox reference refresh");
        }
        Optional<String> whose = Whose.of(office, agency);
        if (whose.isEmpty()) {
            return Whose.unclear(office, agency);
        }
        Optional<String> obstacle = calls() ? office.asked().errands().obstacle(whose.get()) : Optional.empty();
        if (obstacle.isPresent()) {
            return Answer.finding(Map.of("read", false, "reason", obstacle.get()), obstacle.get());
        }
        ReferenceRefresh reference = office.asked().referenceRefresh();
        List<Kept> kept = calls() ? reference.refreshAll(whose.get()) : reference.kept(whose.get());
        List<Map<String, Object>> json =
                kept.stream().map(ReferenceCommand::json).toList();
        String text = kept.stream().map(ReferenceCommand::text).collect(Collectors.joining(System.lineSeparator()));
        boolean whole = kept.stream()
                .allMatch(list -> list.readAt().isPresent() && list.problem().isEmpty());
        return whole ? Answer.good(json, text) : Answer.finding(json, text);
    }

    private static Map<String, Object> json(Kept list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", list.operation());
        json.put("readAt", list.readAt().map(Instant::toString).orElse(null));
        json.put("problem", list.problem());
        json.put("items", list.items());
        return json;
    }

    private static String text(Kept list) {
        StringBuilder text = new StringBuilder(list.operation())
                .append(": ")
                .append(list.readAt().map(at -> "read " + at).orElse("not read yet"));
        if (!list.problem().isEmpty()) {
            text.append("; the last try failed: ").append(Plain.text(list.problem()));
        }
        for (ReferenceItem item : list.items()) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(Plain.text(item.id()))
                    .append("  ")
                    .append(Plain.text(item.name()));
        }
        return text.toString();
    }
}
