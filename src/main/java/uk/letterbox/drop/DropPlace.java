package uk.letterbox.drop;

import java.util.Optional;

/**
 * Whose inbox it is: an agency's own, that of one of its accounts, or that of a server which files are pulled from. What
 * comes in at an account carries its name in the group, {@code <account>:<side>/<property folder>}, so that everything that
 * is told about it goes back there; what was pulled carries {@code pulled.<server>} in the same way.
 *
 * @param agency its short name
 * @param account the account's name, or the server's with {@code pulled.} before it, which no account's name has; empty for
 *     the agency's own inbox
 */
public record DropPlace(String agency, String account) {

    private static final String MARK = ":";
    private static final String PULLED = "pulled.";

    /** The agency's own inbox. */
    public static DropPlace of(String agency) {
        return new DropPlace(agency, "");
    }

    /** The inbox for what is pulled from a server, by what the server is called here. */
    public static DropPlace pulled(String agency, String server) {
        return new DropPlace(agency, PULLED + server);
    }

    /** The server whose files come in here; empty where nothing is pulled. */
    public Optional<String> server() {
        return account.startsWith(PULLED) ? Optional.of(account.substring(PULLED.length())) : Optional.empty();
    }

    /** Where things of a group came in. */
    public static DropPlace of(String agency, String group) {
        return new DropPlace(agency, group.substring(0, Math.max(0, mark(group))));
    }

    /** The name of the door: {@code demo}, or {@code demo:anna}. */
    public String door() {
        return account.isEmpty() ? agency : agency + MARK + account;
    }

    /** What the groups of all its arrivals begin with. */
    public String groups() {
        return group("");
    }

    /** The group of an arrival. */
    String group(String folder) {
        return account.isEmpty() ? folder : account + MARK + folder;
    }

    /** {@code <side>/<property folder>} of a group, empty where it lies in none. */
    public static String folder(String group) {
        return group.substring(mark(group) + 1);
    }

    /** A folder's name may have a mark of its own, a side and an account's name have none. */
    private static int mark(String group) {
        int mark = group.indexOf(MARK);
        int slash = group.indexOf('/');
        return slash >= 0 && mark > slash ? -1 : mark;
    }
}
