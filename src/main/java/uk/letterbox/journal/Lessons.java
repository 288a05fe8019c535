package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

import uk.letterbox.budget.Closure;

/** Remembers what a call has taught about the key, the agency, an operation or a property. */
final class Lessons {

    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;
    private static final int REPORTED_STEP = 5;

    private final Journal journal;
    private final Drafts drafts;
    private final Replacements replacements;
    private final Slots slots;
    private final Lines lines = new Lines();

    Lessons(Journal journal, Drafts drafts) {
        this.journal = journal;
        this.drafts = drafts;
        this.replacements = new Replacements(journal, new Rows(journal));
        this.slots = new Slots(journal.clock());
    }

    void learn(Handle handle, Claim claim, Lesson lesson, long now) {
        if (lesson instanceof Lesson.Reached) {
            reached(handle, claim, now);
        } else if (lesson instanceof Lesson.OperationWorked) {
            operation(handle, claim, "succeeded = 1, refused_run = 0");
        } else if (lesson instanceof Lesson.OperationRefused) {
            operation(handle, claim, "refused_run = refused_run + 1");
        } else if (lesson instanceof Lesson.OperationPaused paused) {
            pauseOperation(handle, claim, paused.reason(), now);
        } else if (lesson instanceof Lesson.TagSeen tag) {
            operation(handle, claim, "tag = '" + tag.proof().name() + "'");
        } else if (lesson instanceof Lesson.Listed listed) {
            listed(handle, claim, listed, now);
        } else if (lesson instanceof Lesson.Named named) {
            String list = named.ofObject()
                    ? ReferenceList.ofObject(
                            claim.operation(), claim.delivery().orElseThrow().objectId())
                    : claim.operation();
            ReferenceList.store(journal, handle, claim.agency(), list, named.items(), now);
        } else if (lesson instanceof Lesson.OldSet old) {
            replacements.begin(handle, drafts, claim.delivery().orElseThrow(), old, now);
        } else if (lesson instanceof Lesson.Recognised recognised) {
            recognised(handle, recognised);
        } else {
            welcome(handle, claim, lesson, now);
        }
    }

    private void welcome(Handle handle, Claim claim, Lesson lesson, long now) {
        if (lesson instanceof Lesson.TooMany tooMany) {
            long startedTick = journal.clock().tick(handle) - (now - claim.claimedAt());
            Closure closure = slots.tooMany(handle, claim.budget(), startedTick, tooMany.retryAfter());
            Alerts.raise(
                    handle,
                    "key-closed",
                    claim.agency(),
                    tooMany.reason() + " The key is left alone for " + closure.length() / 1000 + " s.",
                    now);
        } else if (lesson instanceof Lesson.KeyRejected rejected) {
            handle.createUpdate("UPDATE agency SET stopped_key = :key WHERE name = :name")
                    .bind("key", claim.budget())
                    .bind("name", claim.agency())
                    .execute();
            Alerts.raise(handle, "key-stopped", claim.agency(), rejected.reason(), now);
        } else if (lesson instanceof Lesson.Forbidden forbidden) {
            handle.createUpdate("UPDATE agency SET probe_at = :at, probe_step = probe_step + 1"
                            + " WHERE name = :name AND (probe_at IS NULL OR probe_at <= :now)")
                    .bind("at", now + forbidden.probeAfter())
                    .bind("now", now)
                    .bind("name", claim.agency())
                    .execute();
            Alerts.raise(handle, "key-forbidden", claim.agency(), forbidden.reason(), now);
        } else if (lesson instanceof Lesson.WelcomeAgain) {
            agency(handle, claim, "probe_at = NULL, probe_step = 0");
            Alerts.clear(handle, "key-forbidden", claim.agency(), now);
        } else if (lesson instanceof Lesson.Unreachable unreachable) {
            unreachable(handle, claim, unreachable.reason(), now);
        }
    }

    /** Calls that were under way together and fail together are one step of the back-off. */
    private static void unreachable(Handle handle, Claim claim, String reason, long now) {
        AgencyRow agency = AgencyRow.load(handle, claim.agency());
        if (agency.closedUntil() > now) {
            return;
        }
        long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(agency.closedStep(), 10));
        handle.createUpdate("UPDATE agency SET closed_until = :until, closed_step = closed_step + 1 WHERE name = :name")
                .bind("until", now + pause)
                .bind("name", claim.agency())
                .execute();
        if (agency.closedStep() + 1 >= REPORTED_STEP) {
            Alerts.raise(handle, "unreachable", claim.agency(), reason, now);
        }
    }

    private void reached(Handle handle, Claim claim, long now) {
        AgencyRow agency = AgencyRow.load(handle, claim.agency());
        if (agency.stoppedKey().filter(key -> !key.equals(claim.budget())).isPresent()) {
            agency(handle, claim, "stopped_key = NULL");
            Alerts.clear(handle, "key-stopped", claim.agency(), now);
        }
        if (agency.closedStep() > 0) {
            agency(handle, claim, "closed_until = 0, closed_step = 0");
            Alerts.clear(handle, "unreachable", claim.agency(), now);
        }
        if (slots.answeredWell(handle, claim.budget())) {
            handle.createUpdate("UPDATE alert SET cleared_at = :now WHERE kind = 'key-closed' AND cleared_at IS NULL")
                    .bind("now", now)
                    .execute();
        }
    }

    private void listed(Handle handle, Claim claim, Lesson.Listed listed, long now) {
        claim.delivery().ifPresent(delivery -> {
            handle.createUpdate("INSERT INTO listing (line, operation, batch, taken_at, ids)"
                            + " VALUES (:line, :operation, :batch, :now, :ids) ON CONFLICT (line, operation)"
                            + " DO UPDATE SET batch = :batch, taken_at = :now, ids = :ids")
                    .bind("line", delivery.line().key())
                    .bind("operation", claim.operation())
                    .bind("batch", delivery.batch())
                    .bind("now", now)
                    .bind("ids", journal.toJson(listed.ids()))
                    .execute();
            listed.highestNumber()
                    .ifPresent(number -> lines.numberSeen(handle, delivery.line(), delivery.kind(), number));
        });
    }

    private static void recognised(Handle handle, Lesson.Recognised recognised) {
        recognised.letmcIds().forEach((delivery, letmcId) -> handle.createUpdate(
                        "UPDATE delivery SET letmc_id = :letmc WHERE id = :id AND letmc_id IS NULL")
                .bind("letmc", letmcId)
                .bind("id", delivery)
                .execute());
    }

    /** Paused is what the delivery writes, whichever of its calls showed that it cannot work. */
    private static void pauseOperation(Handle handle, Claim claim, String reason, long now) {
        handle.createUpdate("INSERT INTO operation (agency, name, paused_at, paused_why)"
                        + " SELECT agency, operation, :now, :reason FROM delivery WHERE id = :id"
                        + " ON CONFLICT (agency, name) DO UPDATE SET paused_at = :now, paused_why = :reason")
                .bind("now", now)
                .bind("reason", reason)
                .bind("id", claim.delivery().orElseThrow().id())
                .execute();
        Alerts.raise(handle, "operation-paused", claim.agency(), reason, now);
    }

    private static void operation(Handle handle, Claim claim, String change) {
        handle.createUpdate("INSERT INTO operation (agency, name) VALUES (:agency, :name) ON CONFLICT DO NOTHING")
                .bind("agency", claim.agency())
                .bind("name", claim.operation())
                .execute();
        handle.createUpdate("UPDATE operation SET " + change + " WHERE agency = :agency AND name = :name")
                .bind("agency", claim.agency())
                .bind("name", claim.operation())
                .execute();
    }

    private static void agency(Handle handle, Claim claim, String change) {
        handle.createUpdate("UPDATE agency SET " + change + " WHERE name = :name")
                .bind("name", claim.agency())
                .execute();
    }
}
