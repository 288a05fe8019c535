package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

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
    private final Finished finished = new Finished();
    private final Inlet inbox;
    private final Optional<Inlet> replace;
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
        this(place, folders, allowance, spool, ids, limits, nanos, new Inbox(folders.root())::open);
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
        this.inbox = inlet(false, folders.inbox(), folders.refused(), ids, nanos, opener);
        this.replace = folders.replace().map(sets -> inlet(true, sets, folders.refusedSets(), ids, nanos, opener));
    }

    private Inlet inlet(boolean inReplace, Path folder, Path refused, Ids ids, LongSupplier nanos, FileOpener opener) {
        Shoots shoots = new Shoots(folder, refused, limits.settle(), opener, finished, inReplace);
        RefusedFolder givenBack = new RefusedFolder(refused);
        return new Inlet(
                folder,
                new DropScan(place, inReplace, folder, limits, nanos, shoots, finished, new CutShort(opener)),
                new DropIntake(spool, ids, appraisal, limits.preparation(), opener),
                givenBack,
                new CutUploads(givenBack, limits.cutFor()));
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

    /** A session has ended as it should, which had uploaded these files: they are all that its sender has for now. */
    public void finished(Collection<Path> files) {
        finished.add(files);
    }

    /** What may be taken now, in order; the same again until it was acknowledged. */
    public List<DropBatch> ready() throws DoorUnreadable {
        List<DropBatch> ready = new ArrayList<>(inbox.ready());
        List<Waiting> now = new ArrayList<>(inbox.waiting());
        if (replace.isPresent()) {
            ready.addAll(replace.get().ready());
            replace.get().waiting().forEach(each -> now.add(each.below(NewSet.FOLDER)));
        }
        waiting = List.copyOf(now);
        return ready;
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
        List<Offer> offers = inlet(batch.inReplace()).intake().offers(batch, properties.current());
        return Gathered.of(batch, end.marked(batch, offers));
    }

    /**
     * Lets go of what the journal has: deletes it from the inbox, or moves it to {@code refused} with the reason. What came in
     * a zip file goes before it, and the first file of a new set after the rest of it: by these they are known again.
     */
    public void acknowledge(List<Accepted> accepted) throws IOException {
        List<Accepted> lastFirst = new ArrayList<>(accepted);
        Collections.reverse(lastFirst);
        lastFirst.sort(Comparator.comparing(each -> each.offer().parent().isEmpty()));
        for (Accepted each : lastFirst) {
            Inlet inlet = inlet(DropMemo.of(each.offer().memo()).inReplace());
            new LettingGo(inlet, spool).of(each);
            inlet.intake().settled(each.offer());
        }
    }

    private Inlet inlet(boolean inReplace) {
        return replace.filter(sets -> inReplace).orElse(inbox);
    }

    /** What should become of a held file now. */
    public Proposal again(Arrival held) throws IOException {
        return again(held, Map.of());
    }

    /** As {@link #again(Arrival)}, with {@code propertyId}, {@code reference} or {@code type} given by a person. */
    public Proposal again(Arrival held, Map<String, String> values) throws IOException {
        DropMemo memo = DropMemo.of(held.memo());
        return end.again(memo, appraise(memo.place(held.name()), spool.file(held.id()), Wanted.of(values)));
    }

    /** Whether a held file moves on together with all others that came with it, or not at all: one of a new set. */
    public boolean together(Arrival held) {
        return held.parent().isPresent() && DropMemo.of(held.memo()).replacing();
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
        return inlet(DropMemo.of(held.memo()).inReplace())
                .refused()
                .put(spool.file(held.id()), held.kept().sha256(), held.name(), reason);
    }
}
