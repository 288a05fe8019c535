package uk.letterbox.drop;

/**
 * A path from which nothing can be delivered.
 *
 * @param reason what is wrong with it and what to do, for a photographer
 */
public record Misplaced(String reason) implements DropName {}
