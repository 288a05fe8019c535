package uk.letterbox.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Kind;
import uk.letterbox.errand.Told;
import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.Codec;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/** Sends a test photo in the form that the settings say, and in the others while letMC seems not to understand it. */
final class CodecTrial {

    /** What a server may answer to a body that it cannot read. */
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 404, 406, 415, 500);

    private static final int BROKEN = 500;

    private final Asking asking;
    private final Sight sight;
    private final TestPhotos photos;

    CodecTrial(Asking asking, Sight sight, TestPhotos photos) {
        this.asking = asking;
        this.sight = sight;
        this.photos = photos;
    }

    /** One form, and what letMC said to it. */
    record Attempt(Codec codec, Told told) {

        String text() {
            return codec.word() + " (" + (told.done() ? "done" : told.reason()) + ")";
        }
    }

    /**
     * What came of it.
     *
     * @param attempts in their order
     * @param worked the form in which the photo arrived, as far as is known before the property is looked at
     */
    record Sent(List<Attempt> attempts, Optional<Codec> worked) {

        Told last() {
            return attempts.get(attempts.size() - 1).told();
        }

        /** Whether letMC may be asked what has become of it. */
        boolean mayLook() {
            return last().done() || last().outcome().equals(CallOutcome.AMBIGUOUS.word()) || !Meaning.stops(last());
        }

        /** Whether letMC has said of each attempt that it did nothing. */
        boolean nothingCanBeThere() {
            return worked.isEmpty()
                    && attempts.stream()
                            .allMatch(attempt -> !attempt.told().outcome().equals(CallOutcome.AMBIGUOUS.word()));
        }
    }

    Sent send(TestPhoto photo, int number, Codec configured) throws IOException, WronglyAsked {
        Path picture = photos.picture(photo);
        try {
            List<Attempt> attempts = new ArrayList<>();
            for (Codec codec : configuredFirst(configured)) {
                Told told = asking.change(asked(photo, number, picture, codec).in(codec));
                attempts.add(new Attempt(codec, told));
                if (told.done() || there(told, photo)) {
                    return new Sent(attempts, Optional.of(codec));
                }
                if (!mayTryAnother(told)) {
                    break;
                }
            }
            return new Sent(attempts, Optional.empty());
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    /** A 500 may come after the effect. */
    private boolean there(Told told, TestPhoto photo) throws IOException, WronglyAsked {
        return told.status().orElse(0) == BROKEN
                && sight.lookFor(photo)
                        .map(photo::among)
                        .filter(found -> !found.isEmpty())
                        .isPresent();
    }

    private boolean mayTryAnother(Told told) {
        return NOT_UNDERSTOOD.contains(told.status().orElse(0)) && !sight.lost();
    }

    private Asked asked(TestPhoto photo, int number, Path picture, Codec codec) throws WronglyAsked {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "Name", photo.caption(),
                "FileName", photo.fileName(codec),
                "MimeType", "image/jpeg",
                "PhotoType", "Photo",
                "PhotoNumber", Integer.toString(number)));
        return asking.about(
                Operations.writeOf(Kind.PHOTO, photo.side()),
                photo.property(),
                fields,
                (operation, values) -> Asked.of(operation, values, Optional.of(picture)));
    }

    private static List<Codec> configuredFirst(Codec configured) {
        List<Codec> all = new ArrayList<>(List.of(configured));
        for (Codec codec : Codec.values()) {
            if (codec != configured) {
                all.add(codec);
            }
        }
        return all;
    }
}
