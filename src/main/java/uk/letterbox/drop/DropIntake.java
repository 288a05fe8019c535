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
import uk.letterbox.property.References;
import uk.letterbox.shoot.UnfitZip;
import uk.letterbox.shoot.Zip;
import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/**
 * Copies files into the spool and offers them. What the journal could not take yet is offered again under the same id,
 * without another copy, so that a journal that is away does not fill the disk.
 */
final class DropIntake {

    private final Spool spool;
    private final Ids ids;
    private final Appraisal appraisal;
    private final Preparation preparation;
    private final FileOpener opener;
    private final Map<String, List<Offer>> open = new ConcurrentHashMap<>();

    DropIntake(Spool spool, Ids ids, Appraisal appraisal, Preparation preparation, FileOpener opener) {
        this.spool = spool;
        this.ids = ids;
        this.appraisal = appraisal;
        this.preparation = preparation;
        this.opener = opener;
    }

    /** Offers all of a batch that still is as it was found. */
    List<Offer> offers(DropBatch found, References references) throws IOException {
        DropBatch batch = found.ofProperty(references);
        try (Spool.Batch store = spool.batch()) {
            Spooling spooling = new Spooling(store, preparation);
            List<Callable<List<Offer>>> copies = new ArrayList<>();
            for (Found each : batch.files()) {
                String id = ids.arrival();
                copies.add(() -> offer(id, batch, each, references, spooling));
            }
            List<List<Offer>> copied = store.all(copies);
            if (batch.whole() && copied.stream().anyMatch(List::isEmpty)) {
                return List.of();
            }
            store.commit();
            copied.stream()
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> open.put(each.get(0).name(), each));
            return batch.set()
                    ? new NewSet(batch, ids).of(copied)
                    : copied.stream()
                            .flatMap(each -> NewSet.packed(each).stream())
                            .toList();
        }
    }

    /** The journal has it: it will not be offered again. */
    void settled(Offer offer) {
        open.computeIfPresent(offer.name(), (name, held) -> held.get(0).id().equals(offer.id()) ? null : held);
    }

    /** The file; of a zip file that can be unpacked also what is in it. */
    private List<Offer> offer(String id, DropBatch batch, Found found, References references, Spooling spooling)
            throws IOException {
        if (changed(found)) {
            return List.of();
        }
        List<Offer> before = open.getOrDefault(found.name(), List.of());
        if (!before.isEmpty() && stillHold(before, found)) {
            return before;
        }
        if (found.stamp().thing() != FileStamp.Thing.FILE) {
            return List.of(unread(id, batch, found, NoFile.reason(found.stamp().thing())));
        }
        try (FileChannel file = opener.open(found.path())) {
            return Zip.named(found.name())
                    ? unpacked(id, batch, found, file, new Unpacking(batch, ids, appraisal, references, spooling))
                    : copied(id, batch, found, file, references, spooling).stream()
                            .toList();
        } catch (NoSuchFileException vanished) {
            return List.of();
        } catch (SpoolFailed failed) {
            throw failed.failure();
        } catch (IOException unreadable) {
            return List.of(unread(id, batch, found, NoFile.unreadable(unreadable)));
        }
    }

    private List<Offer> unpacked(String id, DropBatch batch, Found found, FileChannel file, Unpacking unpacking)
            throws IOException {
        String sha256 = Sha256.of(file);
        Kept none = Kept.asItCame(sha256);
        if (batch.set() && batch.files().size() > 1) {
            return List.of(offered(id, batch, found, sha256, new Proposal.Refuse(NewSet.ZIP_BESIDE_OTHERS), none));
        }
        List<Offer> offers = new ArrayList<>();
        try {
            offers.add(offered(id, batch, found, sha256, new Proposal.Deliver(List.of()), none));
            offers.addAll(unpacking.parts(offers.get(0), found, file));
        } catch (UnfitZip unfit) {
            offers.set(0, offered(id, batch, found, sha256, new Proposal.Refuse(unfit.getMessage()), none));
        }
        if (changed(found)) {
            for (Offer part : offers.subList(1, offers.size())) {
                unpacking.spooling().drop(part.id());
            }
            return List.of();
        }
        return offers;
    }

    private Optional<Offer> copied(
            String id, DropBatch batch, Found found, FileChannel file, References references, Spooling spooling)
            throws IOException {
        Looked looked = Looked.into(found.place(), file);
        Proposal proposal = appraisal.of(found.place(), looked, references, Wanted.NOTHING);
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
        Prepared prepared = spooling.prepared(found.place(), proposal, looked, copied);
        if (prepared instanceof Prepared.Fit fit) {
            Proposal fitting = appraisal.of(found.place(), looked.made(fit.format()), references, Wanted.NOTHING);
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
                        DropDoor.DOOR,
                        found.name(),
                        batch.place().group(batch.group()),
                        key,
                        sha256,
                        size,
                        proposal)
                .noting(DropMemo.of(found.place(), batch.inReplace()).text())
                .keeping(kept);
    }

    private boolean stillHold(List<Offer> offers, Found found) {
        Offer whole = offers.get(0);
        boolean same = SourceKey.of(found.name(), found.stamp(), whole.sha256()).equals(whole.sourceKey());
        return same
                && offers.stream()
                        .filter(offer -> offer.parent().isPresent() || !hasNoBytes(offer))
                        .allMatch(offer -> spool.holds(offer.id()));
    }

    /** What is refused stays where it lies, and of a zip file what is in it is kept. */
    private static boolean hasNoBytes(Offer offer) {
        return offer.proposal() instanceof Proposal.Refuse
                || offer.proposal() instanceof Proposal.Deliver deliver
                        && deliver.drafts().isEmpty();
    }

    private static boolean changed(Found found) throws IOException {
        try {
            return !FileStamp.of(found.path()).equals(found.stamp());
        } catch (NoSuchFileException vanished) {
            return true;
        }
    }
}
