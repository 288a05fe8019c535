package uk.letterbox.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import uk.letterbox.arrival.Progress;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.arrival.Standing;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Receipts;

/**
 * A shoot, as JSON.
 *
 * @param group as that of its arrivals
 * @param closedAt since when no more belong to it
 * @param files absent in listings
 */
public record ShootView(
        String id,
        String agency,
        String group,
        Shoot.State state,
        Instant beganAt,
        Instant lastAt,
        Optional<Instant> closedAt,
        Counts counts,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<File>> files) {

    /** How many files stand how; they add up to {@code files}. */
    public record Counts(
            int files,
            int live,
            int onTheWay,
            int thereBefore,
            int waiting,
            int refused,
            int withTheOffice,
            int takenOut) {

        static Counts of(Progress progress) {
            return new Counts(
                    progress.files(),
                    progress.of(Standing.LIVE),
                    progress.of(Standing.ON_THE_WAY),
                    progress.of(Standing.THERE_BEFORE),
                    progress.of(Standing.WAITING),
                    progress.of(Standing.REFUSED),
                    progress.of(Standing.WITH_THE_OFFICE),
                    progress.of(Standing.TAKEN_OUT));
        }
    }

    /** What became of one of its files. */
    public record File(
            String arrivalId, String name, Standing standing, Optional<String> deliveryId, Optional<String> reason) {

        static File of(Receipts.Line line) {
            return new File(
                    line.arrival().id(),
                    line.arrival().name(),
                    line.standing(),
                    line.delivery().map(Delivery::id),
                    line.reason());
        }
    }

    /** Without its files. */
    public static ShootView listed(Shoot shoot) {
        return of(shoot, Optional.empty());
    }

    /** With its files. */
    public static ShootView whole(Shoot shoot, List<Receipts.Line> files) {
        return of(shoot, Optional.of(files.stream().map(File::of).toList()));
    }

    private static ShootView of(Shoot shoot, Optional<List<File>> files) {
        return new ShootView(
                shoot.id(),
                shoot.agency(),
                shoot.group(),
                shoot.state(),
                shoot.beganAt(),
                shoot.lastAt(),
                shoot.closedAt(),
                Counts.of(shoot.progress()),
                files);
    }
}
