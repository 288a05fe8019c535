package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import uk.letterbox.budget.Decision;
import uk.letterbox.budget.Limit;
import uk.letterbox.budget.Window;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Sought;

/**
 * The claim: in one transaction lock the key's budget, count, choose, and write the call and its slot down. Only what
 * has been claimed is sent. Its cost does not grow with the journal: each look-up meets a partial index.
 */
public final class Claims {

    private static final long LONGEST_WAIT = 60_000;

    private final Journal journal;
    private final CallNames names;
    private final Ids ids;
    private final Slots slots;
    private final Candidates candidates;
    private final NextCall nextCall;
    private final Endings endings;
    private final boolean deliveries;
    private final Lines lines = new Lines();

    /** Claims that nobody can ask for errands of. */
    public Claims(Journal journal, CallNames names, Ids ids) {
        this(journal, names, ids, Optional.empty(), true);
    }

    /**
     * @param errands what people ask for
     * @param deliveries whether anything else is claimed at all
     */
    public Claims(Journal journal, CallNames names, Ids ids, ErrandBook errands, boolean deliveries) {
        this(journal, names, ids, Optional.of(errands), deliveries);
    }

    private Claims(Journal journal, CallNames names, Ids ids, Optional<ErrandBook> errands, boolean deliveries) {
        this.journal = journal;
        this.names = names;
        this.ids = ids;
        this.slots = new Slots(journal.clock());
        this.candidates = new Candidates(new Rows(journal), errands, deliveries);
        this.nextCall = new NextCall(journal, names);
        this.endings = new Endings();
        this.deliveries = deliveries;
    }

    /**
     * Claims what may be sent now.
     *
     * @param most calls wanted
     * @param pacedCap calls of paced lanes that are of use together
     */
    public Claimed next(KeyBudget key, int most, int pacedCap) {
        return journal.write(handle -> claim(handle, key, most, pacedCap));
    }

    private Claimed claim(Handle handle, KeyBudget key, int most, int pacedCap) {
        Window window = slots.lock(handle, key.id(), key.budget().limit(), pacedCap);
        long now = journal.clock().epoch(handle);
        lines.promoteDeferred(handle, now);
        List<Claim> claims = new ArrayList<>();
        while (claims.size() < most) {
            List<Candidates.Candidate> found = candidates.of(handle, key, now);
            Decision decision = key.budget().decide(window, Candidates.due(found, now));
            if (!(decision instanceof Decision.Start start)) {
                if (decision instanceof Decision.Idle && deliveries && Suspects.bringForward(handle, key, now)) {
                    continue;
                }
                return new Claimed(claims, Waiting.time(handle, key, decision, found, window.now(), now));
            }
            Optional<Claim> claim = start(handle, key, Candidates.first(found, start.lane()), window.now(), now);
            if (claim.isPresent()) {
                claims.add(claim.get());
                window = started(handle, key, window, start.lane());
            }
        }
        return new Claimed(claims, claims.isEmpty() ? LONGEST_WAIT : 0);
    }

    private Window started(Handle handle, KeyBudget key, Window window, Lane lane) {
        Limit limit = key.budget().limit();
        long turn = limit.turnAfter(window.turn(), window.now(), lane.paced());
        if (limit.counted()) {
            slots.turn(handle, key.id(), turn);
        }
        return window.afterStart(lane.paced(), limit.freeWithoutAnswer(window.now() + key.timeout()), turn);
    }

    private Optional<Claim> start(Handle handle, KeyBudget key, Candidates.Candidate candidate, long tick, long now) {
        if (candidate.errand().isPresent()) {
            NextCall.Make asked =
                    new NextCall.Make(Purpose.ERRAND, candidate.errand().get().operation());
            Claim claim = write(handle, key, candidate, asked, tick, now);
            ErrandBook.claimed(handle, candidate.errand().get().id(), claim.callId());
            return Optional.of(claim);
        }
        if (candidate.delivery().isEmpty()) {
            NextCall.Make probe = new NextCall.Make(Purpose.PROBE, names.probe());
            return Optional.of(write(handle, key, candidate, probe, tick, now));
        }
        Delivery delivery = candidate.delivery().get();
        NextCall.Step step = nextCall.of(handle, key, delivery, now);
        if (step instanceof NextCall.Hopeless hopeless) {
            endings.dead(handle, delivery, hopeless.reason(), now);
            lines.promote(handle, List.of(delivery.line()), now);
            return Optional.empty();
        }
        if (step instanceof NextCall.Settled) {
            endings.delivered(handle, delivery, "", now);
            lines.promote(handle, List.of(delivery.line()), now);
            return Optional.empty();
        }
        if (step instanceof NextCall.Wait wait) {
            lines.putBack(handle, delivery, wait);
            lines.promote(handle, List.of(delivery.line()), now);
            return Optional.empty();
        }
        Claim claim = write(handle, key, candidate, (NextCall.Make) step, tick, now);
        handle.createUpdate("UPDATE delivery SET state = CASE WHEN state = 'READY' THEN 'SENDING' ELSE state END,"
                        + " due_at = :later, tagged = CASE WHEN :write = 1 THEN :tagged ELSE tagged END,"
                        + " letmc_id = COALESCE(:medium, letmc_id) WHERE id = :id")
                .bind("medium", claim.found().get(Sought.MEDIUM))
                .bind("write", claim.purpose() == Purpose.WRITE ? 1 : 0)
                .bind("tagged", key.tags() && delivery.content() instanceof Media ? 1 : 0)
                .bind("later", now + 2 * key.timeout())
                .bind("id", delivery.id())
                .execute();
        return Optional.of(claim);
    }

    private Claim write(
            Handle handle, KeyBudget key, Candidates.Candidate candidate, NextCall.Make make, long tick, long now) {
        Claim claim = new Claim(
                ids.call(),
                key.id(),
                candidate.agency().name(),
                make.purpose(),
                make.operation(),
                candidate.lane(),
                candidate.delivery(),
                make.found(),
                System.nanoTime(),
                key.timeout(),
                candidate.dueAt(),
                now,
                candidate.errand().map(Errand::id));
        handle.createUpdate("INSERT INTO call (id, budget, agency, delivery, operation, purpose, lane, started_at,"
                        + " deadline, boot, free_at) VALUES (:id, :budget, :agency, :delivery, :operation, :purpose,"
                        + " :lane, :now, :deadline, :boot, :free)")
                .bind("id", claim.callId())
                .bind("budget", claim.budget())
                .bind("agency", claim.agency())
                .bind("delivery", claim.delivery().map(Delivery::id).orElse(null))
                .bind("operation", claim.operation())
                .bind("purpose", claim.purpose().name())
                .bind("lane", claim.lane().name())
                .bind("now", now)
                .bind("deadline", now + key.timeout())
                .bind("boot", journal.clock().boot())
                .bind("free", key.budget().limit().freeWithoutAnswer(tick + key.timeout()))
                .execute();
        return claim;
    }
}
