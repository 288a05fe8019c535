package uk.letterbox.mail;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Inbox;
import uk.letterbox.door.WaitingFiles;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Sha256;

/** The folder form of the mail door: plain files {@code *.eml}, taken at once, the oldest first. */
public final class MailInbox implements Inbox<MailInbox.Waiting> {

    /** The place of mails that lay here. */
    public static final String PLACE = "folder";

    /** What an array can hold, and still leave memory to others. */
    private static final long LARGEST = 1_000_000_000;

    private static final int BEGINNING = 256 * 1024;
    private static final String TOO_LARGE =
            "It is larger than letterbox.largest-mail, so only its beginning was read, and"
                    + " a person of the office decides about it. All of it is beside this note.";

    private final String agency;
    private final MailDoor door;
    private final WaitingFiles files;
    private final RefusedFolder refused;
    private final long largest;

    /** @param largest bytes of a mail that is taken whole */
    public MailInbox(String agency, DoorFolders folders, MailDoor door, long largest) {
        this.agency = agency;
        this.door = door;
        this.files = new WaitingFiles(folders.inbox(), "*.[eE][mM][lL]");
        this.refused = new RefusedFolder(folders.refused());
        this.largest = Math.min(largest, LARGEST);
    }

    /** A file, and what was read from it. */
    record Waiting(WaitingFiles.Seen seen, ReceivedMail mail) {}

    @Override
    public List<Waiting> ready() throws IOException {
        return files.next(seen -> true, this::most).stream()
                .map(opened -> new Waiting(opened.seen(), mail(opened)))
                .toList();
    }

    private int most(WaitingFiles.Seen seen) {
        return seen.size() > largest ? BEGINNING : Math.toIntExact(seen.size());
    }

    /** Programs that write one name again and again, or copy times along, leave only what is in a file to tell it by. */
    private ReceivedMail mail(WaitingFiles.Opened opened) {
        WaitingFiles.Seen seen = opened.seen();
        String sum = HexFormat.of().formatHex(Sha256.digest().digest(opened.bytes()));
        return new ReceivedMail(agency, PLACE, seen.key() + " " + sum, opened.bytes(), seen.size(), "");
    }

    @Override
    public void startOver() {
        files.startOver();
    }

    @Override
    public Optional<String> trouble() {
        return files.trouble();
    }

    @Override
    public Set<Waiting> suspects(List<Waiting> ready) {
        Set<ReceivedMail> suspects =
                door.suspects(ready.stream().map(Waiting::mail).toList());
        return ready.stream()
                .filter(waiting -> suspects.contains(waiting.mail()))
                .collect(Collectors.toSet());
    }

    @Override
    public Object handed(Waiting waiting) {
        return waiting.mail();
    }

    /** What is not in the spool as a whole is put aside first: nothing is deleted that is nowhere else. */
    @Override
    public void letGo(List<Waiting> taken, List<?> settled) throws IOException {
        Map<String, ArrivalOutcome> outcomes = new HashMap<>();
        settled.forEach(each -> outcomes.put(((SettledMail) each).mail().key(), ((SettledMail) each).outcome()));
        for (Waiting waiting : taken) {
            if (outcomes.get(waiting.mail().key()) == ArrivalOutcome.REFUSED) {
                putAside(waiting.seen(), NoMail.REASON);
            } else if (!waiting.mail().whole()) {
                putAside(waiting.seen(), TOO_LARGE);
            } else {
                WaitingFiles.delete(waiting.seen());
            }
        }
    }

    private void putAside(WaitingFiles.Seen seen, String reason) throws IOException {
        try {
            refused.take(seen.file(), seen.file().getFileName().toString(), reason);
        } catch (NoSuchFileException vanished) {
            return;
        }
    }
}
