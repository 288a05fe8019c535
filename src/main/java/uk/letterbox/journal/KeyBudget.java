package uk.letterbox.journal;

import java.util.List;

import uk.letterbox.budget.SendRule;

/**
 * An API key and who uses it.
 *
 * @param id a keyed hash of the key
 * @param agencies short names of the agencies that deliver with it
 * @param budget what may be sent with it now
 * @param timeout milliseconds from a claim to the deadline of its call
 * @param tags whether file names carry the tag of their delivery
 */
public record KeyBudget(String id, List<String> agencies, SendRule budget, long timeout, boolean tags) {}
