package uk.letterbox.drop;

import java.nio.file.Path;

import uk.letterbox.arrival.Proposal;

/**
 * What would become of a file.
 *
 * @param bytes the file whose bytes would be sent: its own, or one that was made of it
 * @param done what would be done to it, a sentence; empty for nothing
 */
public record Trial(Proposal proposal, Path bytes, String done) {}
