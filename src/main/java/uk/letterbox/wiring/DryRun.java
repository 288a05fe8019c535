package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Sought;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.drop.Found;
import uk.letterbox.drop.Rehearsal;
import uk.letterbox.drop.Waiting;
import uk.letterbox.letmc.Account;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Requests;

/** What would become of a file, and the calls that would be made for it. Takes nothing and sends nothing. */
public final class DryRun {

    private static final String OF_A_SET =
            " It is of a new set: once all of it is there, what was there before is deleted.";
    private static final String WAITS = "WAITS";
    private static final String LEFT =
            "It has the name of an upload under way, or of what systems leave in folders, and is" + " not taken.";

    private final Office office;

    public DryRun(Office office) {
        this.office = office;
    }

    /**
     * What would become of a file.
     *
     * @param file its name below the inbox
     * @param outcome {@code ACCEPTED}, {@code HELD}, {@code IGNORED} or {@code REFUSED}; {@code WAITS} for what is not taken
     *     yet, {@code LEFT} for what never is
     * @param reason why it is not taken, or what would be done to it
     * @param calls method, path and fields of each call; bytes by their number, never themselves
     */
    public record Explanation(String file, String outcome, String reason, List<Map<String, Object>> calls) {

        /** Whether something else is missing. */
        public boolean waits() {
            return outcome.equals(WAITS);
        }

        /** The same for people. */
        public String text() {
            StringBuilder text = new StringBuilder(file + ": " + outcome + (reason.isEmpty() ? "" : ". " + reason));
            calls.forEach(
                    call -> text.append(System.lineSeparator()).append("  ").append(call));
            return text.toString();
        }
    }

    /** Explains a file as if it lay in the inbox of an agency, by the end of its path; of a zip file also what is in it. */
    public List<Explanation> explain(String agency, Path file) throws IOException {
        String name = DropDoor.inboxName(file);
        return rehearsed(agency, name, Map.of(name, file));
    }

    /** Explains the files of a shoot that its manifest lists as if they lay in the inbox with it, in order. */
    public List<Explanation> shoot(String agency, Path manifest) throws IOException {
        Path folder = manifest.toAbsolutePath().normalize().getParent();
        String name = DropDoor.inboxName(folder) + "/";
        Map<String, Path> files = new LinkedHashMap<>(Map.of(name + manifest.getFileName(), manifest));
        for (Path listed : Rehearsal.listed(manifest)) {
            files.put(name + Found.nameOf(folder, listed), listed);
        }
        return rehearsed(agency, name + manifest.getFileName(), files);
    }

    /** Explains something that arrived at a drop door by its bytes in the spool. */
    public Explanation arrived(Arrival arrival, Path bytes) throws IOException {
        DropDoor door = office.entrance()
                .dropDoors()
                .get(DropPlace.of(arrival.agency(), arrival.group()).door());
        return explanation(
                arrival.agency(),
                new Rehearsal.Trial(
                        arrival.name(),
                        door.again(arrival),
                        bytes,
                        arrival.kept().done()));
    }

    private List<Explanation> rehearsed(String agency, String asked, Map<String, Path> files) throws IOException {
        Path room = Files.createTempDirectory("letterbox-explain");
        try {
            Rehearsal rehearsal = office.entrance().dropDoors().get(agency).rehearsed(room, files);
            List<Explanation> all = new ArrayList<>();
            for (Rehearsal.Trial trial : rehearsal.trials()) {
                all.add(explanation(agency, trial));
            }
            for (Waiting waiting : rehearsal.waiting()) {
                all.add(new Explanation(waiting.name(), WAITS, waiting.reason(), List.of()));
            }
            return all.isEmpty() ? List.of(new Explanation(asked, "LEFT", LEFT, List.of())) : all;
        } finally {
            clear(room);
        }
    }

    private static void clear(Path room) throws IOException {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Explanation explanation(String agency, Rehearsal.Trial trial) throws IOException {
        String name = trial.name();
        Proposal proposal = trial.proposal();
        if (proposal instanceof Proposal.Deliver deliver) {
            boolean replacing = deliver.drafts().stream()
                    .anyMatch(draft -> draft.content() instanceof Media media && media.replacing());
            String reason = replacing ? (trial.done() + OF_A_SET).strip() : trial.done();
            return new Explanation(name, "ACCEPTED", reason, calls(agency, deliver.drafts(), trial.bytes()));
        }
        if (proposal instanceof Proposal.Hold hold) {
            String reason = trial.done().isEmpty() ? hold.reason() : hold.reason() + " " + trial.done();
            return new Explanation(name, "HELD", reason, List.of());
        }
        if (proposal instanceof Proposal.Ignore ignore) {
            return new Explanation(name, "IGNORED", ignore.reason(), List.of());
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
            calls.add(shown(requests.write(
                    account,
                    delivery(agency, draft, file),
                    file,
                    Map.of(
                            Sought.TYPE,
                            type(draft.content()),
                            Sought.FIELD,
                            draft.content().name()))));
        }
        return calls;
    }

    private static String type(Content content) {
        String name = content instanceof Media media ? media.type() : content instanceof Link link ? link.type() : "";
        return "(the id of " + name + ")";
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
                office.books().ids().delivery(),
                office.books().ids().arrival(),
                office.books().ids().batch(),
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
