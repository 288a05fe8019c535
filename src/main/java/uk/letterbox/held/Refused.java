package uk.letterbox.held;

import java.nio.file.Path;

/** What came of it that a person refused something. */
public sealed interface Refused {

    /** It was not done, and why. */
    record NotDone(String why) implements Refused {}

    /** It was done; where the bytes are now, in a sentence. */
    record Done(String where) implements Refused {}

    /** Said of bytes that were put into a folder. */
    static String liesIn(Path file) {
        return "It lies in " + file + ", beside a note that says why.";
    }

    /** Said of an arrival whose door is not there any more. */
    static String nowhere(String arrival, String missing) {
        return missing + ", so nothing was given back. Its bytes are spool/" + arrival
                + " until they are as old as LETTERBOX_RETENTION says.";
    }
}
