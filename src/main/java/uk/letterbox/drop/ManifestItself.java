package uk.letterbox.drop;

/**
 * A manifest whose files are all there: it goes with them.
 *
 * @param group what goes together with it
 */
record ManifestItself(String group) implements DropName {

    private static final String GROUP = "manifest/";

    /** @param folder that it is the manifest of, with a slash behind it */
    static ManifestItself in(String folder) {
        return new ManifestItself(GROUP + folder);
    }
}
