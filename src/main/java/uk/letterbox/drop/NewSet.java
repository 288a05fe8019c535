package uk.letterbox.drop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import uk.letterbox.arrival.Kept;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.media.FileName;
import uk.letterbox.shoot.Manifest;
import uk.letterbox.shoot.Zip;

/**
 * The files of a new set as one thing: of one property and all of them fit, or none is taken. What they came in, a manifest, a
 * zip file or else the folder, is offered before them, and they are parts of it.
 */
record NewSet(DropBatch batch, Ids ids) {

    /** What leads the way to a set in refused and in receipts. */
    static final String FOLDER = "replace";

    /** Why a zip file beside other files of a set is not opened. */
    static final String ZIP_BESIDE_OTHERS =
            "It is a zip file beside other files of a new set. Send it alone, or the" + " whole set as files.";

    private static final int MOST_FILES = 1_000;

    /** @param copied what is offered of each file of the batch: itself, and what is in it */
    List<Offer> of(List<List<Offer>> copied) {
        List<Offer> alone = copied.stream().map(each -> each.get(0)).toList();
        Optional<Offer> carrier = alone.stream()
                .filter(each -> each.proposal() instanceof Proposal.Ignore && Manifest.named(FileName.of(each.name()))
                        || alone.size() == 1 && Zip.named(each.name()))
                .findFirst();
        if (carrier.filter(each -> each.proposal() instanceof Proposal.Refuse).isPresent()) {
            return alone;
        }
        Offer parent = carrier.map(each -> each.proposing(new Proposal.Deliver(List.of())))
                .orElseGet(() -> folder(alone.get(0)));
        List<Offer> parts = copied.stream()
                .flatMap(List::stream)
                .filter(each -> carrier.isEmpty() || !each.id().equals(parent.id()))
                .toList();
        return together(parent, parts);
    }

    /** What is offered of one file: where it is a zip file with a manifest that says so, a set too. */
    static List<Offer> packed(List<Offer> offers) {
        List<Offer> parts = offers.stream().skip(1).toList();
        return parts.stream().anyMatch(part -> DropMemo.of(part.memo()).replacing())
                ? together(offers.get(0), parts)
                : offers;
    }

    /** Its key is that of the first file, which leaves its place last: seen again after a crash it is the same set. */
    private Offer folder(Offer first) {
        return new Offer(
                        ids.arrival(),
                        first.agency(),
                        first.door(),
                        FOLDER + "/" + batch.files().get(0).group(),
                        batch.place().group(batch.group()),
                        first.sourceKey() + "#" + FOLDER,
                        "",
                        0,
                        new Proposal.Deliver(List.of()))
                .noting(first.memo())
                .keeping(Kept.asItCame(""));
    }

    private static List<Offer> together(Offer parent, List<Offer> parts) {
        Optional<String> obstacle = obstacle(parts);
        List<Offer> offers = new ArrayList<>();
        offers.add(obstacle.map(why -> parent.proposing(notTaken(parent, why))).orElse(parent));
        for (Offer part : parts) {
            Offer within = part.within(parent.id());
            boolean fit = !(part.proposal() instanceof Proposal.Refuse || part.proposal() instanceof Proposal.Ignore);
            offers.add(obstacle.filter(why -> fit)
                    .map(why -> within.proposing(new Proposal.Refuse("A new set is taken whole or not at all. " + why)))
                    .orElse(within));
        }
        return offers;
    }

    /** A folder is no file, so there is nothing of it to give back. */
    private static Proposal notTaken(Offer parent, String why) {
        return parent.sha256().isEmpty() ? new Proposal.Ignore(why) : new Proposal.Refuse(why);
    }

    private static Optional<String> obstacle(List<Offer> parts) {
        if (parts.size() > MOST_FILES) {
            return Optional.of("There are more than " + MOST_FILES + " files in it. Send fewer.");
        }
        for (Offer part : parts) {
            if (part.proposal() instanceof Proposal.Refuse refuse) {
                return Optional.of(FileName.of(part.name()) + " cannot be used: " + refuse.reason()
                        + " Mend that, and send the whole set again.");
            }
        }
        if (parts.stream().noneMatch(NewSet::replaces)) {
            return Optional.of("There is neither a photo nor a floor plan in it, so it would replace nothing.");
        }
        return properties(parts).size() > 1
                ? Optional.of("Its files are for more than one property. Send a set for each of them.")
                : Optional.empty();
    }

    private static boolean replaces(Offer part) {
        return part.proposal() instanceof Proposal.Hold
                || drafts(part).anyMatch(draft -> draft.kind().removal().isPresent());
    }

    /** The ids of the properties that are known, and what is said of each that is not. */
    private static Set<String> properties(List<Offer> parts) {
        Set<String> properties = new HashSet<>();
        for (Offer part : parts) {
            drafts(part).map(draft -> draft.objectId().toLowerCase(Locale.ROOT)).forEach(properties::add);
            if (part.proposal() instanceof Proposal.Hold unknown) {
                properties.add(unknown.reason());
            }
        }
        return properties;
    }

    private static Stream<Draft> drafts(Offer part) {
        return part.proposal() instanceof Proposal.Deliver deliver ? deliver.drafts().stream() : Stream.empty();
    }
}
