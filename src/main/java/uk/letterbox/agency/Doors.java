package uk.letterbox.agency;

/** The doors that are open for an agency. An agency whose file names none has the drop door. */
public record Doors(boolean drop) {}
