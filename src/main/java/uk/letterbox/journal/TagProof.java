package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

/**
 * Whether a listing of letMC gives back the tag that sent file names carry, as far as an agency has seen. Kept for each
 * listing by itself: that photos keep their file names says nothing about portal documents.
 */
public enum TagProof {
    UNKNOWN,
    PROVEN,
    ABSENT;

    static TagProof of(Handle handle, String agency, String operation) {
        return handle.createQuery("SELECT tag FROM operation WHERE agency = :agency AND name = :name")
                .bind("agency", agency)
                .bind("name", operation)
                .mapTo(String.class)
                .findOne()
                .map(TagProof::valueOf)
                .orElse(UNKNOWN);
    }
}
