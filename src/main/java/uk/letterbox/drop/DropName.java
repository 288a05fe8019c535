package uk.letterbox.drop;

/** What the path of a file below the inbox says. */
public sealed interface DropName permits Placed, ManifestItself, Misplaced {}
