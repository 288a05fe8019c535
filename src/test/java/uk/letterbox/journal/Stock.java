package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.List;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.budget.Budget;
import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;

/** An open journal, the parts of it that send, and photos to be sent: the file name of the n-th is n. */
public final class Stock implements AutoCloseable {

    public static final String AGENCY = "northgate";
    public static final String KEY = "key";

    private final Journal journal;
    private final Claims claims;
    private final Outcomes outcomes;
    private final Arrivals arrivals;
    private int made;

    private Stock(Journal journal, int made) {
        WakeUp wakeUp = new WakeUp();
        this.journal = journal;
        this.claims = new Claims(journal, new Names(), new Ids());
        this.outcomes = new Outcomes(journal, new Names(), new Ids(), wakeUp);
        this.arrivals = new Arrivals(journal, new Names(), new Ids(), wakeUp);
        this.made = made;
    }

    public static Stock open(JournalLocation location, JournalClock clock) {
        return new Stock(Journal.open(location, clock), 0);
    }

    public static Stock open(JournalLocation location) {
        return new Stock(Journal.open(location), 0);
    }

    /** The same journal opened again, as after a restart. */
    Stock reopened(JournalLocation location) {
        close();
        return new Stock(Journal.open(location, journal.clock()), made);
    }

    public Journal journal() {
        return journal;
    }

    public Claims claims() {
        return claims;
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    public static KeyBudget key(Limit limit, long timeout) {
        return new KeyBudget(KEY, List.of(AGENCY), new Budget(limit), timeout, true);
    }

    /** Listings are known to give back the tag, so that the first call of each photo is its write. */
    public Stock tagged() {
        journal.write(handle ->
                handle.execute("INSERT INTO operation (agency, name, tag) VALUES (?, 'list', 'PROVEN')", AGENCY));
        return this;
    }

    /** Offers so many photos, spread over so many properties. */
    public Stock photos(int count, int properties) {
        for (int from = 0; from < count; from += 256) {
            List<Offer> offers = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + 256); i++) {
                offers.add(photo(made % properties));
                made++;
            }
            arrivals.accept(offers);
        }
        return this;
    }

    private Offer photo(int property) {
        String name = Integer.toString(made);
        Draft draft =
                new Draft(Kind.PHOTO, "property-" + property, new Media(Side.values()[0], name, "", "image/jpeg", ""));
        String sha256 = "%064x".formatted(made);
        return new Offer(
                new Ids().arrival(),
                AGENCY,
                "drop",
                name,
                "group",
                "source-" + made,
                sha256,
                1,
                new Proposal.Deliver(List.of(draft)));
    }

    /** Makes the newest photo count as a lead: no door offers leads, and the lane is what the claim looks at. */
    void newestIsLead() {
        journal.write(handle ->
                handle.execute("UPDATE delivery SET lane = 'LEAD' WHERE id = (SELECT max(id) FROM delivery)"));
    }

    /** The number of the photo a claim is for. */
    static String number(Claim claim) {
        return claim.delivery().map(Delivery::content).map(Content::name).orElse("-");
    }

    @Override
    public void close() {
        journal.close();
    }

    private record Names() implements CallNames {

        @Override
        public String writeOf(Kind kind, Content content) {
            return "write";
        }

        @Override
        public String listOf(Kind kind, Content content) {
            return "list";
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
