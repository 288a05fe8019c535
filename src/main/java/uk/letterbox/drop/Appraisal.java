package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Media;
import uk.letterbox.media.Admission;
import uk.letterbox.media.Caption;
import uk.letterbox.media.Contents;
import uk.letterbox.media.Format;
import uk.letterbox.property.References;
import uk.letterbox.refused.RefusedFolder;

/** What should become of a file, from its path and what is in it. */
final class Appraisal {

    private final Admission admission;
    private final Supplier<Allowance> allowance;

    Appraisal(Admission admission, Supplier<Allowance> allowance) {
        this.admission = admission;
        this.allowance = allowance;
    }

    Proposal of(DropName name, Contents contents, long size, References references, Wanted wanted) {
        if (name instanceof Misplaced misplaced) {
            return new Proposal.Refuse(misplaced.reason());
        }
        DropPath path = (DropPath) name;
        if (path.fileName().toLowerCase(Locale.ROOT).endsWith(RefusedFolder.REASON)) {
            return new Proposal.Ignore("It is a note that Letterbox wrote beside a refused file.");
        }
        Optional<String> refusal = allowance
                .get()
                .refusal(path, references)
                .or(() -> admission.refusal(path.kind(), path.fileName(), contents, size));
        return refusal.<Proposal>map(Proposal.Refuse::new)
                .orElseGet(() -> forProperty(path, contents.format(), references, wanted));
    }

    private static Proposal forProperty(DropPath path, Format format, References references, Wanted wanted) {
        String property = wanted.property(path);
        References.Resolution resolution = references.resolve(path.side(), property);
        if (resolution instanceof References.Known known) {
            String type = path.type().isPresent() ? wanted.type().or(path::type).orElseThrow() : "";
            Media media = new Media(path.side(), path.fileName(), Caption.of(path.fileName()), format.mimeType(), type);
            return new Proposal.Deliver(List.of(new Draft(path.kind(), known.id(), media)));
        }
        return new Proposal.Hold(unknown(path, property, (References.Unknown) resolution));
    }

    /** What is said of a property that nobody knows: the nearest references, and what to do. */
    static String unknown(DropPath path, String property, References.Unknown unknown) {
        String side = path.side().word();
        String elsewhere = unknown.otherSide() ? " The other side of the business knows it." : "";
        String nearest = unknown.nearest().isEmpty()
                ? ""
                : " The nearest that are known: " + String.join(", ", unknown.nearest()) + ".";
        return "No property on the " + side + " side is known as " + property + "." + elsewhere + nearest
                + " Rename the folder, or add a line to properties.csv.";
    }
}
