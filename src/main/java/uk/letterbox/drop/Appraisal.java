package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Media;
import uk.letterbox.media.Admission;
import uk.letterbox.media.Contents;
import uk.letterbox.media.Format;
import uk.letterbox.property.References;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.shoot.ChosenType;

/** What should become of a file, from its path and what is in it. */
final class Appraisal {

    private final Admission admission;
    private final ChosenType.Names types;
    private final Supplier<Allowance> allowance;

    Appraisal(Admission admission, ChosenType.Names types, Supplier<Allowance> allowance) {
        this.admission = admission;
        this.types = types;
        this.allowance = allowance;
    }

    Proposal of(DropName name, Looked looked, References references, Wanted wanted) {
        if (name instanceof Misplaced misplaced) {
            return new Proposal.Refuse(misplaced.reason());
        }
        if (name instanceof ManifestItself) {
            return new Proposal.Ignore("It says what the files that came with it are for.");
        }
        Placed placed = (Placed) name;
        if (placed.fileName().toLowerCase(Locale.ROOT).endsWith(RefusedFolder.REASON)) {
            return new Proposal.Ignore("It is a note that Letterbox wrote beside a refused file.");
        }
        Optional<String> kept = allowance.get().refusal(placed, references);
        if (kept.isPresent()) {
            return new Proposal.Refuse(kept.get());
        }
        if (looked.links().isPresent()) {
            return LinkAppraisal.of(placed, looked.links().get(), references, wanted, types);
        }
        Contents contents = looked.contents();
        Optional<String> refusal = admission.refusal(placed.kind(), placed.fileName(), contents, looked.size());
        return refusal.<Proposal>map(Proposal.Refuse::new)
                .orElseGet(() -> forProperty(placed, contents.format(), references, wanted));
    }

    private Proposal forProperty(Placed placed, Format format, References references, Wanted wanted) {
        Whose whose = placed.whose(references, wanted);
        if (whose instanceof Whose.Unknown unknown) {
            return new Proposal.Hold(unknown.reason());
        }
        Whose.Known known = (Whose.Known) whose;
        String type = placed.type(types).map(said -> wanted.type().orElse(said)).orElse("");
        Media media = new Media(
                known.side(), placed.fileName(), known.caption(), format.mimeType(), type, placed.replacing());
        return new Proposal.Deliver(List.of(new Draft(placed.kind(), known.id(), media)));
    }
}
