package uk.letterbox.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import uk.letterbox.arrival.Kept;
import uk.letterbox.delivery.Kind;
import uk.letterbox.media.Format;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/** How an agency has its pictures prepared before they count: made fit within its limits, or left as they come. */
public final class Preparation {

    private static final Preparation AS_IS = new Preparation(Optional.empty(), FitLimits.STANDARD);

    private final Optional<Fitting> fitting;
    private final FitLimits limits;

    private Preparation(Optional<Fitting> fitting, FitLimits limits) {
        this.fitting = fitting;
        this.limits = limits;
    }

    /** Nothing is changed. */
    public static Preparation asIs() {
        return AS_IS;
    }

    public static Preparation within(FitLimits limits, Fitting fitting) {
        return new Preparation(Optional.of(fitting), limits);
    }

    /** Whether pictures are made fit at all. */
    public boolean on() {
        return fitting.isPresent();
    }

    /** Whether it has something to do with such a file: pictures, and floor plans drawn as PDF; other documents stay. */
    private boolean covers(Kind kind, Format format) {
        return on() && (kind == Kind.PHOTO || kind == Kind.FLOORPLAN || format != Format.PDF);
    }

    /**
     * Makes fit what was just added to a batch, which then holds the new bytes.
     *
     * @throws IOException when the disk or a program fails; that says nothing about the file
     */
    public Prepared spooled(Kind kind, Format format, Spooled spooled, Spool.Batch store) throws IOException {
        Path original = store.unfinished(spooled.id());
        Path target = original.resolveSibling(original.getFileName() + ".fit");
        Fitted fitted = fitted(kind, format, original, target);
        if (fitted instanceof Fitted.Unfit unfit) {
            return new Prepared.Unfit(unfit.reason());
        }
        return fitted instanceof Fitted.Made made
                ? new Prepared.Fit(kept(store.replace(spooled.id(), target).sha256(), made), made.format())
                : new Prepared.Fit(new Kept(spooled.sha256(), "", ((Fitted.AsIs) fitted).look()), format);
    }

    /** What stays as it is. */
    public static Prepared.Fit untouched(Spooled spooled, Format format) {
        return new Prepared.Fit(Kept.asItCame(spooled.sha256()), format);
    }

    private static Kept kept(String sha256, Fitted.Made made) {
        return new Kept(sha256, sentence(made), made.look());
    }

    /** What is done to a picture, as its sender reads it. */
    public static String sentence(Fitted.Made made) {
        return "Made fit: " + String.join("; ", made.done()) + ".";
    }

    /** As {@link Fitting#of}, for a file that is not in a spool; what it has nothing to do with is fit as it is. */
    public Fitted fitted(Kind kind, Format format, Path original, Path target) throws IOException {
        if (!covers(kind, format)) {
            return new Fitted.AsIs(Optional.empty());
        }
        return fitting.orElseThrow().of(original, kind, limits, target);
    }
}
