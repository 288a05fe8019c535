package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import uk.letterbox.arrival.Kept;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.fit.Preparation;
import uk.letterbox.fit.Prepared;
import uk.letterbox.media.Contents;
import uk.letterbox.property.References;
import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/**
 * Copies files into the spool and offers them. What the journal could not take yet is offered again under the same id,
 * without another copy, so that a journal that is away does not fill the disk.
 */
final class DropIntake {

    private static final String DOOR = "drop";

    private final Spool spool;
    private final Ids ids;
    private final Appraisal appraisal;
    private final Preparation preparation;
    private final FileOpener opener;
    private final Map<String, Offer> open = new ConcurrentHashMap<>();

    DropIntake(Spool spool, Ids ids, Appraisal appraisal, Preparation preparation, FileOpener opener) {
        this.spool = spool;
        this.ids = ids;
        this.appraisal = appraisal;
        this.preparation = preparation;
        this.opener = opener;
    }

    /** Offers all of a batch that still is as it was found. */
    List<Offer> offers(DropBatch batch, References references) throws IOException {
        List<Offer> offers = new ArrayList<>();
        try (Spool.Batch store = spool.batch()) {
            Spooling spooling = new Spooling(store, preparation);
            List<Callable<Optional<Offer>>> copies = new ArrayList<>();
            for (Found found : batch.files()) {
                String id = ids.arrival();
                copies.add(() -> offer(id, batch, found, references, spooling));
            }
            store.all(copies).forEach(copied -> copied.ifPresent(offers::add));
            store.commit();
        }
        offers.forEach(offer -> open.put(offer.name(), offer));
        return offers;
    }

    /** The journal has it: it will not be offered again. */
    void settled(Offer offer) {
        open.computeIfPresent(offer.name(), (name, held) -> held.id().equals(offer.id()) ? null : held);
    }

    private Optional<Offer> offer(String id, DropBatch batch, Found found, References references, Spooling spooling)
            throws IOException {
        if (changed(found)) {
            return Optional.empty();
        }
        Optional<Offer> before = Optional.ofNullable(open.get(found.name())).filter(offer -> stillHolds(offer, found));
        if (before.isPresent()) {
            return before;
        }
        if (found.stamp().thing() != FileStamp.Thing.FILE) {
            return Optional.of(
                    unread(id, batch, found, NoFile.reason(found.stamp().thing())));
        }
        try (FileChannel file = opener.open(found.path())) {
            return copied(id, batch, found, file, references, spooling);
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (SpoolFailed failed) {
            throw failed.failure();
        } catch (IOException unreadable) {
            return Optional.of(unread(id, batch, found, NoFile.unreadable(unreadable)));
        }
    }

    private Optional<Offer> copied(
            String id, DropBatch batch, Found found, FileChannel file, References references, Spooling spooling)
            throws IOException {
        long size = found.stamp().size();
        Contents contents = Contents.of(file);
        Proposal proposal = appraisal.of(found.place(), contents, size, references, Wanted.NOTHING);
        if (proposal instanceof Proposal.Refuse) {
            String sha256 = Sha256.of(file);
            return changed(found)
                    ? Optional.empty()
                    : Optional.of(offered(id, batch, found, sha256, proposal, Kept.asItCame(sha256)));
        }
        Spooled copied = spooling.copied(id, new SourceChannel(file));
        if (changed(found)) {
            spooling.drop(id);
            return Optional.empty();
        }
        Prepared prepared = spooling.prepared(found.place(), proposal, contents.format(), copied);
        if (prepared instanceof Prepared.Fit fit) {
            Proposal fitting =
                    appraisal.of(found.place(), Contents.whole(fit.format()), size, references, Wanted.NOTHING);
            return Optional.of(offered(id, batch, found, copied.sha256(), fitting, fit.kept()));
        }
        Proposal refused = new Proposal.Refuse(((Prepared.Unfit) prepared).reason());
        return Optional.of(offered(id, batch, found, copied.sha256(), refused, Kept.asItCame(copied.sha256())));
    }

    private static Offer unread(String id, DropBatch batch, Found found, String reason) {
        return offered(id, batch, found, "", new Proposal.Refuse(reason), Kept.asItCame(""));
    }

    private static Offer offered(String id, DropBatch batch, Found found, String sha256, Proposal proposal, Kept kept) {
        String key = SourceKey.of(found.name(), found.stamp(), sha256);
        long size =
                found.stamp().thing() == FileStamp.Thing.FILE ? found.stamp().size() : 0;
        return new Offer(
                        id,
                        batch.place().agency(),
                        DOOR,
                        found.name(),
                        batch.place().group(batch.group()),
                        key,
                        sha256,
                        size,
                        proposal)
                .keeping(kept);
    }

    private boolean stillHolds(Offer offer, Found found) {
        boolean same = SourceKey.of(found.name(), found.stamp(), offer.sha256()).equals(offer.sourceKey());
        return same && (offer.proposal() instanceof Proposal.Refuse || spool.holds(offer.id()));
    }

    private static boolean changed(Found found) throws IOException {
        try {
            return !FileStamp.of(found.path()).equals(found.stamp());
        } catch (NoSuchFileException vanished) {
            return true;
        }
    }
}
