package uk.letterbox.drop;

/**
 * A manifest whose files are all there: it goes with them.
 *
 * @param group what goes together with it
 */
record ManifestItself(String group) implements DropName {}
