package uk.letterbox.arrival;

/** What became of an arrival. */
public enum ArrivalOutcome {
    /** Deliveries were made of it. */
    ACCEPTED,
    /** The same thing was taken before. */
    DUPLICATE,
    /** It is nothing that letMC should get. */
    IGNORED,
    /** It waits: for a reference, for the rest, or for a person. */
    HELD,
    /** It may be harmful or unclear; a person looks. */
    QUARANTINED,
    /** It cannot be delivered as it is; its sender is told why. */
    REFUSED
}
