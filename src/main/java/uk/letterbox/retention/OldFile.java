package uk.letterbox.retention;

import java.nio.file.Path;
import java.util.List;

import uk.letterbox.journal.Amount;

/**
 * A receipt, an outcome, or a refused file with its note.
 *
 * @param dated the receipt, outcome or note, written by Letterbox: a refused file carries whatever date its sender gave it
 * @param bytes all that goes with it
 * @param since when it was written, in epoch milliseconds
 */
record OldFile(Path dated, long bytes, long since) {

    static Amount amount(List<OldFile> files) {
        return files.stream().map(file -> new Amount(1, file.bytes())).reduce(Amount.NONE, Amount::and);
    }
}
