package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Sought;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.Trial;
import uk.letterbox.letmc.Account;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Requests;

/** What would become of a file, and the calls that would be made for it. Takes nothing and sends nothing. */
public final class DryRun {

    private final Office office;

    public DryRun(Office office) {
        this.office = office;
    }

    /**
     * What would become of a file.
     *
     * @param outcome {@code ACCEPTED}, {@code HELD} or {@code REFUSED}
     * @param reason why it is not taken, or what would be done to it
     * @param calls method, path and fields of each call; bytes by their number, never themselves
     */
    public record Explanation(String file, String outcome, String reason, List<Map<String, Object>> calls) {

        /** The same for people. */
        public String text() {
            StringBuilder text = new StringBuilder(file + ": " + outcome + (reason.isEmpty() ? "" : ". " + reason));
            calls.forEach(
                    call -> text.append(System.lineSeparator()).append("  ").append(call));
            return text.toString();
        }
    }

    /** Explains a file as if it lay in the inbox of an agency, by the end of its path. */
    public Explanation explain(String agency, Path file) throws IOException {
        return explain(agency, DropDoor.inboxName(file), file);
    }

    /** As {@link #explain(String, Path)}, under another name below the inbox than its own. */
    public Explanation explain(String agency, String name, Path file) throws IOException {
        Path made = Files.createTempFile("letterbox-explain", "");
        try {
            return explanation(agency, name, office.drops().get(agency).tried(name, file, made));
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private Explanation explanation(String agency, String name, Trial trial) throws IOException {
        Proposal proposal = trial.proposal();
        if (proposal instanceof Proposal.Deliver deliver) {
            return new Explanation(name, "ACCEPTED", trial.done(), calls(agency, deliver.drafts(), trial.bytes()));
        }
        if (proposal instanceof Proposal.Hold hold) {
            String reason = trial.done().isEmpty() ? hold.reason() : hold.reason() + " " + trial.done();
            return new Explanation(name, "HELD", reason, List.of());
        }
        String reason = proposal instanceof Proposal.Refuse refuse ? refuse.reason() : "";
        return new Explanation(name, "REFUSED", reason, List.of());
    }

    private List<Map<String, Object>> calls(String agency, List<Draft> drafts, Path file) throws IOException {
        Requests requests = new Requests(
                office.setup().contract(), Calls.letmc(office.setup().settings()));
        Account account = office.setup().agencies().stream()
                .filter(one -> one.shortName().equals(agency))
                .map(Calls::account)
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> calls = new ArrayList<>();
        for (Draft draft : drafts) {
            calls.add(shown(
                    requests.write(account, delivery(agency, draft, file), file, Map.of(Sought.TYPE, "(by name)"))));
        }
        return calls;
    }

    private Map<String, Object> shown(LetmcRequest request) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("operation", request.operation());
        shown.put("method", request.method());
        shown.put("path", request.path());
        shown.put("query", request.query());
        request.body().ifPresent(body -> {
            shown.put("fields", body.fields());
            shown.put("bytes", body.entity().getContentLength());
        });
        return shown;
    }

    Delivery delivery(String agency, Draft draft, Path file) throws IOException {
        Instant now = Instant.now();
        return new Delivery(
                office.ids().delivery(),
                office.ids().arrival(),
                office.ids().batch(),
                agency,
                draft.kind(),
                draft.objectId(),
                draft.content(),
                OptionalInt.empty(),
                "",
                Files.size(file),
                DeliveryState.READY,
                draft.lane(),
                0,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
