package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Side;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Spool;

/**
 * The drop door of one agency or account: the inbox folder, and what is told about its files. A file leaves the inbox in
 * {@link #acknowledge} alone.
 */
public final class DropDoor {

    /** Its word in the journal. */
    public static final String DOOR = "drop";

    private final DropPlace place;
    private final DropFolders folders;
    private final DropLimits limits;
    private final Spool spool;
    private final Appraisal appraisal;
    private final EndOfDrop end;
    private final PropertiesFile properties;
    private final DropScan scan;
    private final DropIntake intake;
    private final RefusedFolder refused;
    private final LettingGo lettingGo;
    private final CutUploads cutUploads;
    private final Supplier<Allowance> allowance;
    private List<Waiting> waiting = List.of();

    /**
     * @param allowance asked for each file
     * @param nanos the monotonic clock: {@code System::nanoTime}
     */
    public DropDoor(
            DropPlace place,
            DropFolders folders,
            Supplier<Allowance> allowance,
            Spool spool,
            Ids ids,
            DropLimits limits,
            LongSupplier nanos) {
        this(place, folders, allowance, spool, ids, limits, nanos, new Inbox(folders.inbox())::open);
    }

    DropDoor(
            DropPlace place,
            DropFolders folders,
            Supplier<Allowance> allowance,
            Spool spool,
            Ids ids,
            DropLimits limits,
            LongSupplier nanos,
            FileOpener opener) {
        this.place = place;
        this.folders = folders;
        this.limits = limits;
        this.allowance = allowance;
        this.spool = spool;
        this.appraisal = new Appraisal(limits.admission(), limits.types(), allowance);
        this.end = new EndOfDrop(limits.endField());
        this.properties = new PropertiesFile(folders.properties(), limits.branches());
        this.scan = new DropScan(
                place,
                folders.inbox(),
                limits.settle(),
                nanos,
                new Shoots(folders, limits.settle(), opener),
                new CutShort(opener));
        this.intake = new DropIntake(spool, ids, appraisal, limits.preparation(), opener);
        this.refused = new RefusedFolder(folders.refused());
        this.cutUploads = new CutUploads(refused, limits.cutFor());
        this.lettingGo = new LettingGo(new Inbox(folders.inbox()), refused, spool);
    }

    /** The name that no other door has. */
    public String name() {
        return place.door();
    }

    /** How it takes things in. */
    public DropLimits limits() {
        return limits;
    }

    /** Makes the folders that are missing; once, at the start: an inbox that vanishes later is a disk that is gone. */
    public void prepare() throws DoorUnreadable {
        folders.prepare();
    }

    /** What may be taken now, in order; the same again until it was acknowledged. */
    public List<DropBatch> ready() throws DoorUnreadable {
        try {
            List<DropBatch> ready = scan.ready();
            cutUploads.giveBack(folders.inbox(), scan.temporary());
            waiting = Stream.concat(
                            scan.waiting().stream(), cutUploads.waiting(folders.inbox(), scan.temporary()).stream())
                    .toList();
            return ready;
        } catch (IOException failed) {
            throw new DoorUnreadable(
                    "The inbox " + folders.inbox() + " cannot be read: " + failed + ". Check that the folder is there,"
                            + " its disk is mounted and Letterbox may read it; nothing is taken in until then.",
                    failed);
        }
    }

    /** What lay there at the last look and cannot be taken yet. */
    public List<Waiting> waiting() {
        return waiting;
    }

    /** Where its senders read what became of their files. */
    Path receipts() {
        return folders.receipts();
    }

    /**
     * Copies a batch into the spool. Files that vanished or changed are left out; the list may be empty.
     *
     * @throws IOException when the spool or {@code properties.csv} fails; then nothing was taken
     */
    public List<Offer> intake(DropBatch batch) throws IOException {
        return end.marked(batch, intake.offers(batch, properties.current()));
    }

    /**
     * Lets go of what the journal has: deletes it from the inbox, or moves it to {@code refused} with the reason. What came in
     * a zip file goes before it.
     */
    public void acknowledge(List<Accepted> accepted) throws IOException {
        List<Accepted> partsFirst = new ArrayList<>(accepted);
        partsFirst.sort(Comparator.comparing(each -> each.offer().parent().isEmpty()));
        for (Accepted each : partsFirst) {
            lettingGo.of(each);
            intake.settled(each.offer());
        }
    }

    /** What should become of a held file now. */
    public Proposal again(Arrival held) throws IOException {
        return again(held, Map.of());
    }

    /** As {@link #again(Arrival)}, with {@code propertyId}, {@code reference} or {@code type} given by a person. */
    public Proposal again(Arrival held, Map<String, String> values) throws IOException {
        DropMemo memo = DropMemo.of(held.memo());
        DropName place = memo.place().orElseGet(() -> DropPath.read(held.name()));
        return end.again(memo, appraise(place, spool.file(held.id()), Wanted.of(values)));
    }

    /**
     * What would become of files if they lay in the inbox.
     *
     * @param room an empty folder for copies of them
     * @param files by their names below the inbox
     */
    public Rehearsal rehearsed(Path room, Map<String, Path> files) throws IOException {
        return Rehearsal.of(this, room, files);
    }

    /** The same door over other folders and another spool. */
    DropDoor in(Path room, Spool other, LongSupplier nanos) {
        return new DropDoor(place, new DropFolders(folders.home(), room), allowance, other, new Ids(), limits, nanos);
    }

    private Proposal appraise(DropName place, Path file, Wanted wanted) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            return appraisal.of(place, Looked.into(place, bytes), properties.current(), wanted);
        }
    }

    /** The end of a path that is a name in an inbox: from its last {@code lettings} or {@code sales} on; else the file name. */
    public static String inboxName(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        for (int i = whole.getNameCount() - 1; i >= 0; i--) {
            if (Side.ofWord(whole.getName(i).toString()).isPresent()) {
                return whole.subpath(i, whole.getNameCount()).toString();
            }
        }
        return whole.getFileName().toString();
    }

    /** Why a file that was held for a reference is now refused: names the references that are nearest to it. */
    public String expiredReason(Arrival held) throws IOException {
        return again(held) instanceof Proposal.Hold hold
                ? "It was kept for a reference that did not come. " + hold.reason()
                : "It was kept for a reference that did not come in time; it is known now.";
    }

    /** Gives the bytes of a held file back to its sender, in {@code refused} with the reason; where they are then. */
    public Path giveBack(Arrival held, String reason) throws IOException {
        return refused.put(spool.file(held.id()), held.kept().sha256(), held.name(), reason);
    }
}
