package uk.letterbox.errand;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.journal.Errand;
import uk.letterbox.journal.ErrandBook;
import uk.letterbox.letmc.Account;
import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.AskedRequests;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Operation;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/**
 * Runs errands: asks the journal for a call, waits while it goes through the budget like every other, and reads what was
 * answered. Each is sent once at most; one whose asker is gone is never sent.
 */
public final class Errands {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration FOR_THE_JOURNAL = Duration.ofSeconds(15);

    private final ErrandBook book;
    private final ErrandFiles files;
    private final AskedRequests requests;
    private final Map<String, Account> accounts;
    private final Map<String, String> budgets;
    private final Duration timeout;

    /**
     * @param accounts by agency
     * @param budgets the budget of each agency that delivers
     * @param timeout the longest a call may take
     */
    public Errands(
            ErrandBook book,
            ErrandFiles files,
            AskedRequests requests,
            Map<String, Account> accounts,
            Map<String, String> budgets,
            Duration timeout) {
        this.book = book;
        this.files = files;
        this.requests = requests;
        this.accounts = Map.copyOf(accounts);
        this.budgets = Map.copyOf(budgets);
        this.timeout = timeout;
    }

    /**
     * What the contract says of an operation.
     *
     * @throws WronglyAsked when there is none of this name
     */
    public Operation operation(String id) throws WronglyAsked {
        return requests.operation(id);
    }

    /** The request as it would be sent. */
    public LetmcRequest request(String agency, Asked asked) throws WronglyAsked, IOException {
        return requests.request(accounts.get(agency), asked);
    }

    /** Why nothing can be sent for an agency now; empty when it can. */
    public Optional<String> obstacle(String agency) {
        return obstacle(agency, false);
    }

    private Optional<String> obstacle(String agency, boolean despite401) {
        return budgets.containsKey(agency)
                ? book.obstacle(agency, budgets.get(agency), despite401)
                : Optional.of(agency + " observes, so nothing is sent for it; set mode: deliver in its file");
    }

    /** Makes the call for a person who waits, and tells what came of it. */
    public Told run(String agency, Asked asked) throws WronglyAsked, IOException {
        Terms usual = new Terms(Operations.laneOf(operation(asked.operation())), Terms.FOR_A_SLOT);
        return run(agency, asked, usual);
    }

    /** Makes the call on terms of its own, and tells what came of it. */
    public Told run(String agency, Asked asked, Terms terms) throws WronglyAsked, IOException {
        request(agency, asked);
        Optional<String> obstacle = obstacle(agency, terms.despite401());
        if (obstacle.isPresent()) {
            return notSent(asked, obstacle.get());
        }
        String id = book.newId();
        try {
            files.store(id, asked);
            book.ask(id, agency, asked.operation(), terms.lane(), terms.despite401());
            return told(agency, asked, terms, waitFor(id, terms.patience()));
        } finally {
            book.withdraw(id);
            files.remove(id);
        }
    }

    private Errand waitFor(String id, Duration patience) {
        Errand errand = until(id, Errand.State.WAITING, patience);
        if (errand.state() == Errand.State.WAITING) {
            book.withdraw(id);
        }
        return until(id, Errand.State.SENDING, timeout.plus(FOR_THE_JOURNAL));
    }

    /** Looks until it has come further than a state, or for so long. */
    private Errand until(String id, Errand.State state, Duration longest) {
        long start = System.nanoTime();
        while (true) {
            Errand errand = book.find(id).orElseThrow();
            if (errand.state().compareTo(state) > 0 || System.nanoTime() - start > longest.toNanos()) {
                return errand;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private Told told(String agency, Asked asked, Terms terms, Errand errand) throws IOException {
        if (errand.outcome().equals(Optional.of(Errand.WITHDRAWN))) {
            return notSent(
                    asked,
                    obstacle(agency, terms.despite401())
                            .orElse("No slot of the budget was free for "
                                    + terms.patience().toSeconds()
                                    + " s; see letterbox status, and ask again"));
        }
        Optional<Kept> answer = files.answer(errand.id());
        String outcome = errand.outcome().orElse(CallOutcome.AMBIGUOUS.word());
        String reason = errand.reason().orElse("");
        if (errand.status().isPresent() && answer.isEmpty()) {
            reason = reason + " letMC's answer could not be kept; is the disk full?";
        }
        return new Told(asked.operation(), outcome, errand.status(), reason.strip(), answer);
    }

    private static Told notSent(Asked asked, String why) {
        return new Told(asked.operation(), Errand.WITHDRAWN, OptionalInt.empty(), why, Optional.empty());
    }
}
