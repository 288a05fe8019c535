package uk.letterbox.drop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.arrival.Kept;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.fit.Prepared;
import uk.letterbox.property.References;
import uk.letterbox.shoot.UnfitZip;
import uk.letterbox.shoot.Zip;
import uk.letterbox.spool.Spooled;

/**
 * Takes what is in a zip file out into the spool and offers each file as a part of it, as if it lay in the inbox. A part that
 * is refused is in the spool too, for it lies nowhere else.
 */
record Unpacking(DropBatch batch, Ids ids, Appraisal appraisal, References references, Spooling spooling) {

    private static final Proposal NESTED =
            new Proposal.Refuse("It is a zip file in a zip file, and only the outer one is opened. Send it by itself.");
    private static final Proposal LINK = new Proposal.Refuse(
            "It is a link to another place and not a file, and links are not followed. Put the file itself into the zip file.");

    private record Part(Zip.Packed packed, int index, Found found) {}

    /**
     * The parts of a zip file, in the order in which they are delivered.
     *
     * @param parent what is offered of the zip file itself
     * @throws UnfitZip when it cannot be unpacked; then nothing of it is in the spool
     */
    List<Offer> parts(Offer parent, Found found, FileChannel file) throws UnfitZip, IOException {
        List<Offer> offers = new ArrayList<>();
        try (Zip zip = Zip.open(file)) {
            List<Part> parts = parts(zip, found);
            spooling.require(
                    found.name(),
                    parts.stream().mapToLong(part -> part.packed().size()).sum());
            for (Part part : parts) {
                offers.add(offer(parent, zip, part));
            }
            return offers;
        } catch (UnfitZip | SourceChannel.Unreadable unfit) {
            for (Offer taken : offers) {
                spooling.drop(taken.id());
            }
            throw unfit instanceof UnfitZip known ? known : UnfitZip.damaged();
        }
    }

    private List<Part> parts(Zip zip, Found found) throws UnfitZip, IOException {
        Map<Zip.Packed, DropName> said = PackedManifests.places(zip, found.name());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < zip.files().size(); i++) {
            Zip.Packed packed = zip.files().get(i);
            if (!EntryPlace.leftBySystem(packed.name())) {
                String name = EntryPlace.of(found.name(), packed.name());
                DropName place = place(said.getOrDefault(packed, DropPath.read(name)));
                parts.add(new Part(packed, i, new Found(found.path(), name, place, found.stamp())));
            }
        }
        if (parts.isEmpty()) {
            throw UnfitZip.empty();
        }
        return MainFirst.sorted(parts, Part::found);
    }

    private DropName place(DropName said) {
        return batch.set() ? Replacing.of(said) : said;
    }

    private Offer offer(Offer parent, Zip zip, Part part) throws UnfitZip, IOException {
        String id = ids.arrival();
        DropName place = part.found().place();
        Spooled copied = copied(id, zip, part);
        Looked looked;
        try (FileChannel bytes = FileChannel.open(spooling.store().unfinished(id), StandardOpenOption.READ)) {
            looked = Looked.into(place, bytes);
        }
        Proposal proposal = known(part).orElse(appraisal.of(place, looked, references, Wanted.NOTHING));
        Kept asItCame = Kept.asItCame(copied.sha256());
        if (proposal instanceof Proposal.Refuse) {
            return offered(parent, id, part, copied, proposal, asItCame);
        }
        Prepared prepared = spooling.prepared(place, proposal, looked, copied);
        if (prepared instanceof Prepared.Unfit unfit) {
            copied(id, zip, part);
            return offered(parent, id, part, copied, new Proposal.Refuse(unfit.reason()), asItCame);
        }
        Prepared.Fit fit = (Prepared.Fit) prepared;
        Proposal fitting = appraisal.of(place, looked.made(fit.format()), references, Wanted.NOTHING);
        return offered(parent, id, part, copied, fitting, fit.kept());
    }

    private static Optional<Proposal> known(Part part) {
        return Zip.named(part.packed().name())
                ? Optional.of(NESTED)
                : Optional.of(LINK).filter(refused -> part.packed().link());
    }

    private Spooled copied(String id, Zip zip, Part part) throws UnfitZip, IOException {
        try (InputStream bytes = zip.bytes(part.packed())) {
            return spooling.copied(id, new SourceChannel(Channels.newChannel(bytes)));
        }
    }

    private Offer offered(Offer parent, String id, Part part, Spooled copied, Proposal proposal, Kept kept) {
        String group = part.found().place() instanceof Placed placed
                ? batch.place().group(placed.receipt(references))
                : parent.group();
        return new Offer(
                        id,
                        parent.agency(),
                        parent.door(),
                        part.found().name(),
                        group,
                        parent.sourceKey() + "#" + part.index(),
                        copied.sha256(),
                        copied.size(),
                        proposal)
                .noting(DropMemo.of(part.found().place(), batch.inReplace()).text())
                .within(parent.id())
                .keeping(kept);
    }
}
