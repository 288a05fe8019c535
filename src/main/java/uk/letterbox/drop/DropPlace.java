package uk.letterbox.drop;

/**
 * Whose inbox it is: an agency's own, or that of one of its accounts. What comes in at an account carries its name in the
 * group, {@code <account>:<side>/<property folder>}, so that everything that is told about it goes back there.
 *
 * @param agency its short name
 * @param account the account's name; empty for the agency's own inbox
 */
public record DropPlace(String agency, String account) {

    private static final String MARK = ":";

    /** The agency's own inbox. */
    public static DropPlace of(String agency) {
        return new DropPlace(agency, "");
    }

    /** Where things of a group came in. */
    public static DropPlace of(String agency, String group) {
        return new DropPlace(agency, group.substring(0, Math.max(0, mark(group))));
    }

    /** The name of the door: {@code demo}, or {@code demo:anna}. */
    public String door() {
        return account.isEmpty() ? agency : agency + MARK + account;
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
