package uk.letterbox.pull;

/**
 * A file that was fetched and is not let go of yet.
 *
 * @param file how it looked on the server
 * @param sha256 of the bytes that were fetched
 * @param since when it was fetched, by the journal's clock in epoch milliseconds
 * @param journaled whether the journal was seen to have it; then nothing but letting go of it on the server is left
 */
public record Entry(RemoteFile file, String sha256, long since, boolean journaled) {

    Entry inJournal() {
        return new Entry(file, sha256, since, true);
    }
}
