package uk.letterbox.drop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Link;
import uk.letterbox.media.FileName;
import uk.letterbox.property.References;
import uk.letterbox.shoot.ChosenType;
import uk.letterbox.shoot.LinkFile;
import uk.letterbox.shoot.WebAddress;

/** What should become of a file of links: virtual tours and videos are portal media that letMC is told the address of. */
final class LinkAppraisal {

    private LinkAppraisal() {}

    static Proposal of(Placed placed, LinkFile file, References references, Wanted wanted, ChosenType.Names types) {
        if (placed.kind() != Kind.PORTALMEDIA) {
            return new Proposal.Refuse("It is a link, and a link can be no picture. Put it into portalmedia.");
        }
        if (file instanceof LinkFile.Unfit unfit) {
            return new Proposal.Refuse(unfit.reason());
        }
        Whose whose = placed.whose(references, wanted);
        if (whose instanceof Whose.Unknown unknown) {
            return new Proposal.Hold(unknown.reason());
        }
        List<Draft> drafts = new ArrayList<>();
        for (WebAddress address : ((LinkFile.Links) file).all()) {
            Optional<String> type = wanted.type()
                    .or(() -> saidByFolder(placed, types))
                    .or(() -> LinkFile.type(placed.fileName(), address, types));
            if (type.isEmpty()) {
                return new Proposal.Refuse(
                        "Nobody can tell what " + address.host() + " shows. Put the file into"
                                + " portalmedia/<type>, such as portalmedia/Virtual Tour, or write what it is before the address.");
            }
            drafts.add(draft((Whose.Known) whose, address, type.get()));
        }
        return new Proposal.Deliver(drafts);
    }

    private static Draft draft(Whose.Known known, WebAddress address, String type) {
        return new Draft(Kind.PORTALMEDIA, known.id(), new Link(known.side(), address.caption(), address.url(), type));
    }

    /** What is only the file's own name says less than the address does. */
    private static Optional<String> saidByFolder(Placed placed, ChosenType.Names types) {
        return placed.type(types)
                .filter(type -> placed.itself() instanceof ListedFile
                        || placed.itself() instanceof DropPath && !type.equals(FileName.stem(placed.fileName())));
    }
}
