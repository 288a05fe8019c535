package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.budget.Budget;
import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;

/** A journal in a database of its own, and what a door, letMC and a person do to it. */
public final class OneJournal implements AutoCloseable {

    static final String AGENCY = "demo";
    static final String PROPERTY = "0004-f421-2742-3f00";
    static final Limit LIMIT = new Limit(0, 60_000, 0, 0, 16);

    final Journal journal;
    final Arrivals arrivals;
    final Desk desk;
    final Claims claims;
    final Outcomes outcomes;
    private final Ids ids = new Ids();
    private final KeyBudget key = new KeyBudget("key-1", List.of(AGENCY), new Budget(LIMIT), 2_000, true);

    OneJournal(JournalLocation database) {
        journal = Journal.open(database);
        CallNames names = new PlainNames();
        WakeUp wakeUp = new WakeUp();
        arrivals = new Arrivals(journal, names, ids, wakeUp);
        desk = new Desk(journal, ids, wakeUp);
        claims = new Claims(journal, names, ids);
        outcomes = new Outcomes(journal, names, ids, wakeUp);
    }

    /** A photo whose bytes have this sum, never seen before at its door. */
    Offer photo(String property, String sha256) {
        String id = ids.arrival();
        return offer(id, "source of " + id, sha256, draft(Kind.PHOTO, property));
    }

    Offer offer(String id, String sourceKey, String sha256, Draft draft) {
        return offer(id, sourceKey, sha256, List.of(draft), Optional.empty());
    }

    /** @param parent the offer it came in */
    Offer offer(String id, String sourceKey, String sha256, List<Draft> drafts, Optional<String> parent) {
        Offer offer = new Offer(
                id,
                AGENCY,
                "drop",
                sha256 + ".jpg",
                drafts.isEmpty() ? "" : "lettings/" + drafts.get(0).objectId(),
                sourceKey,
                sha256,
                1,
                new Proposal.Deliver(drafts));
        return parent.map(offer::within).orElse(offer);
    }

    static Draft draft(Kind kind, String property) {
        return new Draft(kind, property, new Media(Side.LETTINGS, "1.jpg", "", "image/jpeg", ""));
    }

    String arrivalId() {
        return ids.arrival();
    }

    List<Accepted> accept(Offer... offers) {
        return arrivals.accept(Arrays.asList(offers));
    }

    /** Takes in a photo and gives its delivery. */
    Delivery taken(String property, String sha256) {
        String arrival = accept(photo(property, sha256)).get(0).arrival().id();
        return deliveries().stream()
                .filter(one -> one.arrivalId().equals(arrival))
                .findFirst()
                .orElseThrow();
    }

    /** All deliveries in the order in which they were made. */
    List<Delivery> deliveries() {
        return new Search(journal)
                .deliveries(new Search.Page("", "", "", 1_000, "")).stream()
                        .sorted(Comparator.comparing(Delivery::id))
                        .toList();
    }

    Delivery delivery(String id) {
        return deliveries().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    DeliveryState state(Delivery delivery) {
        return delivery(delivery.id()).state();
    }

    List<Claim> claim() {
        return claims.next(key, 16, 16).claims();
    }

    /** Claims the next call and ends it so. */
    Claim next(Step step, Lesson... lessons) {
        Claim claim = claim().get(0);
        end(claim, step, lessons);
        return claim;
    }

    Recorded end(Claim claim, Step step, Lesson... lessons) {
        CallResult result = new CallResult(CallOutcome.DONE, OptionalInt.of(200), "", true);
        return outcomes.record(claim, LIMIT, facts -> new Transition(result, step, List.of(lessons)));
    }

    /** Makes the tag proven, so that a write needs no listing before it. */
    OneJournal withProvenTag() {
        journal.write(handle -> handle.execute(
                "INSERT INTO operation (agency, name, tag) VALUES (?, ?, 'PROVEN')", AGENCY, "list-PHOTO"));
        return this;
    }

    /** Kinds of the alerts that are not over. */
    List<String> alerts() {
        List<String> kinds = new ArrayList<>();
        new Overview(journal).alerts().forEach(alert -> kinds.add(alert.kind()));
        return kinds;
    }

    static Step delivered() {
        return new Step.Delivered(Optional.of("p-1"));
    }

    @Override
    public void close() {
        journal.close();
    }

    public static final class PlainNames implements CallNames {

        @Override
        public String writeOf(Kind kind, Content content) {
            return "write-" + kind;
        }

        @Override
        public String listOf(Kind kind, Content content) {
            return "list-" + (content instanceof Removal ? kind.removed() : kind);
        }

        @Override
        public String typesOf(Content content) {
            return "types";
        }

        @Override
        public String leadSources() {
            return "sources";
        }

        @Override
        public String branches() {
            return "branches";
        }

        @Override
        public String customFields() {
            return "fields";
        }

        @Override
        public String customFieldValue() {
            return "value";
        }

        @Override
        public String sourceOf(String agency, String ours) {
            return ours.isEmpty() ? "Other" : ours;
        }

        @Override
        public String branchOf(String agency, Lead lead) {
            return lead.branch();
        }

        @Override
        public String probe() {
            return "probe";
        }
    }
}
