package uk.letterbox.sftp;

import java.nio.file.Path;
import java.util.Set;

import uk.letterbox.account.Account;

/** Is told of sessions that ended as they should. */
@FunctionalInterface
public interface SessionEnds {

    /**
     * A client has said goodbye, and that each of its files was all of it.
     *
     * @param files where they lie now; some may have been taken already
     */
    void ended(Account account, Set<Path> files);
}
