package uk.letterbox.console;

import java.nio.file.Path;
import java.util.List;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.budget.Budget;
import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.CallNames;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Claims;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.journal.KeyBudget;
import uk.letterbox.journal.Overview;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.journal.WakeUp;

/** A real journal in a folder, with what a test puts into it. */
final class Ledger implements AutoCloseable {

    static final String BUDGET = "budget-of-demo";

    private final Journal journal;
    private final Ids ids = new Ids();
    private final CallNames names = new Names();
    private final Arrivals arrivals;

    Ledger(Path home) {
        journal = Journal.open(JournalLocation.in(home));
        arrivals = new Arrivals(journal, names, ids, new WakeUp());
    }

    private record Names() implements CallNames {

        @Override
        public String writeOf(Kind kind, Content content) {
            return "writePhoto";
        }

        @Override
        public String listOf(Kind kind, Content content) {
            return "listPhotos";
        }

        @Override
        public String typesOf(Content content) {
            return "listTypes";
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
            return "getCompany";
        }
    }

    /** A photo of its own property, so that it is at the head of its line. */
    Arrival photo(String agency, String name) {
        Media media = new Media(Side.SALES, name, "Front", "image/jpeg", "");
        return offer(agency, name, new Proposal.Deliver(List.of(new Draft(Kind.PHOTO, "property-of-" + name, media))));
    }

    Arrival refused(String agency, String name) {
        return offer(agency, name, new Proposal.Refuse("it is no picture"));
    }

    /** One of the files of a property that came together, which came alone. */
    Arrival ofShoot(String agency, String name) {
        return offer(agency, name, "sales/7", new Proposal.Refuse("it is no picture"), InShoot.LAST);
    }

    private Arrival offer(String agency, String name, Proposal proposal) {
        return offer(agency, name, "", proposal, InShoot.NO);
    }

    private Arrival offer(String agency, String name, String group, Proposal proposal, InShoot inShoot) {
        Offer offer =
                new Offer(ids.arrival(), agency, "drop", name, group, name, "sha-of-" + name, 3, proposal).in(inShoot);
        return arrivals.accept(List.of(offer)).get(0).arrival();
    }

    /** Writes one call down for what is due, as if it were under way. */
    Claim call() {
        Limit limit = new Limit(50, 1_000, 0, 2, 16);
        KeyBudget key = new KeyBudget(BUDGET, List.of("demo"), new Budget(limit), 120_000, false);
        return new Claims(journal, names, ids).next(key, 1, 16).claims().get(0);
    }

    Search search() {
        return new Search(journal);
    }

    ShootBook shoots() {
        return new ShootBook(journal);
    }

    Overview overview() {
        return new Overview(journal);
    }

    AlertBox alerts() {
        return new AlertBox(journal);
    }

    Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        journal.close();
    }
}
