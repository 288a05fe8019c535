package uk.letterbox.property;

import uk.letterbox.delivery.Side;

/**
 * A line of an agency's table of references.
 *
 * @param id letMC's id
 * @param branch as the agency writes it; empty where it is not given
 */
public record Property(Side side, String reference, String id, String branch) {}
