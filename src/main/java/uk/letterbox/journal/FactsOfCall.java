package uk.letterbox.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;

/** Gathers what is known when a call has ended. */
final class FactsOfCall {

    private static final long LATELY = 24 * 3_600_000L;
    private static final int MOST_SINCE = 2_000;

    private final Journal journal;
    private final CallNames names;
    private final Rows rows;

    FactsOfCall(Journal journal, CallNames names, Rows rows) {
        this.journal = journal;
        this.names = names;
        this.rows = rows;
    }

    Facts of(Handle handle, Claim claim) {
        long now = journal.clock().epoch(handle);
        AgencyRow agency = AgencyRow.load(handle, claim.agency());
        Counts counts = claim.delivery().map(one -> counts(handle, one)).orElse(Counts.NONE);
        History history = history(handle, claim);
        boolean listing = (claim.purpose() == Purpose.READ_BACK || claim.purpose() == Purpose.BASELINE)
                && claim.delivery().filter(one -> listable(one.content())).isPresent();
        Optional<Baseline> baseline =
                listing ? claim.delivery().flatMap(one -> baseline(handle, claim, one)) : Optional.empty();
        return new Facts(
                now,
                claim.delivery(),
                counts.looks(),
                counts.failedReads(),
                counts.suspect(),
                counts.readForbidden(),
                counts.unclearAt(),
                counts.tagged() || claim.purpose() != Purpose.READ_BACK
                        ? TagProof.of(handle, claim.agency(), claim.operation())
                        : TagProof.ABSENT,
                history.succeeded(),
                history.refusedRun(),
                tooManyAt(handle, claim) > now - LATELY,
                agency.probeStep(),
                baseline.filter(one -> one.batch()
                                .equals(claim.delivery().orElseThrow().batch()))
                        .map(Baseline::ids),
                claim.delivery()
                        .filter(one -> listing)
                        .map(one -> since(handle, claim, one, baseline))
                        .orElse(List.of()));
    }

    private static boolean listable(Content content) {
        return content instanceof Media || content instanceof Link || content instanceof Removal;
    }

    private static Counts counts(Handle handle, Delivery delivery) {
        return handle.createQuery(
                        "SELECT looks, failed_reads, suspect, read_forbidden, unclear_at, tagged FROM delivery WHERE id = :id")
                .bind("id", delivery.id())
                .map((row, context) -> new Counts(
                        row.getInt("looks"),
                        row.getInt("failed_reads"),
                        row.getInt("suspect") == 1,
                        row.getInt("read_forbidden") == 1,
                        row.getLong("unclear_at"),
                        row.getInt("tagged") == 1))
                .one();
    }

    private static History history(Handle handle, Claim claim) {
        return handle.createQuery(
                        "SELECT succeeded, refused_run FROM operation WHERE agency = :agency AND name = :name")
                .bind("agency", claim.agency())
                .bind("name", claim.operation())
                .map((row, context) -> new History(row.getInt("succeeded") == 1, row.getInt("refused_run")))
                .findOne()
                .orElse(new History(false, 0));
    }

    private static long tooManyAt(Handle handle, Claim claim) {
        return handle.createQuery("SELECT too_many_at FROM budget WHERE id = :id")
                .bind("id", claim.budget())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private Optional<Baseline> baseline(Handle handle, Claim claim, Delivery delivery) {
        return handle.createQuery(
                        "SELECT batch, taken_at, ids FROM listing WHERE line = :line AND operation = :operation")
                .bind("line", delivery.line().key())
                .bind("operation", claim.operation())
                .map((row, context) -> new Baseline(
                        row.getString("batch"),
                        row.getLong("taken_at"),
                        Arrays.stream(journal.fromJson(row.getString("ids"), String[].class))
                                .collect(Collectors.toUnmodifiableSet())))
                .findOne();
    }

    private List<Delivery> since(Handle handle, Claim claim, Delivery delivery, Optional<Baseline> baseline) {
        return handle
                .createQuery("SELECT * FROM delivery WHERE line = :line AND state = 'DELIVERED'"
                        + " AND ended_at >= :since AND gone = 0 ORDER BY ended_at DESC LIMIT :most")
                .bind("line", delivery.line().key())
                .bind(
                        "since",
                        delivery.content() instanceof Removal
                                ? 0L
                                : baseline.map(Baseline::takenAt).orElse(0L))
                .bind("most", MOST_SINCE)
                .map((row, context) -> rows.delivery(row))
                .list()
                .stream()
                .filter(one -> one.content() instanceof Media || one.content() instanceof Link)
                .filter(one -> names.listOf(one.kind(), one.content()).equals(claim.operation()))
                .toList();
    }

    private record Counts(
            int looks, int failedReads, boolean suspect, boolean readForbidden, long unclearAt, boolean tagged) {
        static final Counts NONE = new Counts(0, 0, false, false, 0, false);
    }

    private record History(boolean succeeded, int refusedRun) {}

    private record Baseline(String batch, long takenAt, Set<String> ids) {}
}
