package uk.letterbox.journal;

/** An entry of one of letMC's own lists. */
public record ReferenceItem(String id, String name) {}
