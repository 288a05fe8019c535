package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.delivery.Delivery;

/**
 * What the journal knows when a call has ended, for the decision on what follows. Times in epoch milliseconds.
 *
 * @param delivery as it is now; none for a probe
 * @param looks read-backs in a row that found nothing
 * @param failedReads read-backs in a row that told nothing
 * @param suspect its write met a 403 before and was tried alone now
 * @param readForbidden its read-back met a 403 before
 * @param unclearAt when its write became unclear; 0 when it did not
 * @param tag what is known of the listing; ABSENT for a write that was sent without a tag, whatever the listing proves
 * @param succeeded the operation has worked for this agency before
 * @param refusedRun 404, 405, 406 and 415 in a row on this operation, before this answer
 * @param tooManyLately the key met a 429 in the last 24 hours
 * @param probeStep probes after a 403 that were not answered well
 * @param before ids that the last counted listing of this property held, where there is one for this batch
 * @param since deliveries of ours that were delivered after that listing and would show in it
 */
public record Facts(
        long now,
        Optional<Delivery> delivery,
        int looks,
        int failedReads,
        boolean suspect,
        boolean readForbidden,
        long unclearAt,
        TagProof tag,
        boolean succeeded,
        int refusedRun,
        boolean tooManyLately,
        int probeStep,
        Optional<Set<String>> before,
        List<Delivery> since) {}
