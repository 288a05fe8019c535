package uk.letterbox.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Side;
import uk.letterbox.letmc.Codec;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.WronglyAsked;

/** Sends one marked photo to a property and looks at what arrived of it. */
final class PhotoTrial {

    /** Behind the last photo, so that none that people see changes its place; not the next number, which letMC may give itself. */
    private static final int FURTHER = 10;

    private final Patient patient;
    private final Sight sight;
    private final CodecTrial codecs;
    private final TestPhotos photos;
    private final Meaning meaning;
    private final List<Check> checks;
    private boolean seen;

    /** @param checks is added to */
    PhotoTrial(Patient patient, Asking asking, TestPhotos photos, List<Check> checks) {
        this.patient = patient;
        this.meaning = new Meaning(patient);
        this.sight = new Sight(asking, meaning, patient.settle(), checks);
        this.codecs = new CodecTrial(asking, sight, photos);
        this.photos = photos;
        this.checks = checks;
    }

    /**
     * Does it.
     *
     * @param mark of the photo
     * @return the photo, where it is on the property for all that is known
     */
    Optional<TestPhoto> run(Side side, String property, String mark) throws IOException, WronglyAsked {
        Optional<List<ListedItem>> before = sight.look(side, property);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Set<String> ids = before.get().stream().map(ListedItem::id).collect(Collectors.toSet());
        TestPhoto photo = new TestPhoto(mark, patient.agency(), side, property, ids);
        photos.store(photo);
        int number = number(before.get());
        CodecTrial.Sent sent = codecs.send(photo, number, patient.letmc().codec());
        if (sent.nothingCanBeThere()) {
            photos.forget(photo);
            checks.add(notSent(sent));
            return Optional.empty();
        }
        checks.add(sent.worked().map(worked -> codec(worked, sent)).orElseGet(() -> unclear(sent)));
        return sent.mayLook() ? look(photo, number) : Optional.of(photo);
    }

    private Optional<TestPhoto> look(TestPhoto photo, int number) throws IOException, WronglyAsked {
        Optional<List<ListedItem>> after = sight.lookFor(photo);
        after.ifPresent(items ->
                checks.addAll(new Arrived(photo, number, patient.letmc().tag()).in(items)));
        seen = after.map(photo::among).filter(marked -> !marked.isEmpty()).isPresent();
        return seen || after.isEmpty() ? Optional.of(photo) : Optional.empty();
    }

    /** Whether its property shows it. */
    boolean seen() {
        return seen;
    }

    private static int number(List<ListedItem> listed) {
        int highest = listed.stream()
                .map(ListedItem::number)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max()
                .orElse(0);
        return Math.max(highest, listed.size()) + FURTHER;
    }

    private Check codec(Codec worked, CodecTrial.Sent sent) {
        Codec configured = patient.letmc().codec();
        return worked == configured
                ? Check.good("LETMC_CODEC", "letMC takes files as " + worked.word())
                : Check.finding(
                        "LETMC_CODEC",
                        "letMC takes files as " + worked.word() + " and not as " + configured.word()
                                + ". Set LETMC_CODEC="
                                + worked.word() + " and restart; then replay what was refused: letterbox list --state"
                                + " DEAD. It was tried: " + tried(sent));
    }

    private static Check unclear(CodecTrial.Sent sent) {
        return Check.finding("LETMC_CODEC", "letMC gave no clear answer to the photo. It was tried: " + tried(sent));
    }

    private Check notSent(CodecTrial.Sent sent) {
        return Check.finding(
                "LETMC_CODEC",
                "letMC did not take the photo. It was tried: " + tried(sent)
                        + (Meaning.stops(sent.last())
                                ? ". The last answer: " + meaning.of(sent.last())
                                : ". Compare what letMC wants: letterbox doctor --swagger FILE-OR-URL"));
    }

    private static String tried(CodecTrial.Sent sent) {
        return sent.attempts().stream().map(CodecTrial.Attempt::text).collect(Collectors.joining(", "));
    }
}
