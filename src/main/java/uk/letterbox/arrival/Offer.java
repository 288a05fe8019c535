package uk.letterbox.arrival;

import java.util.List;
import java.util.Optional;

/**
 * One thing at a door, its bytes in the spool, offered to the journal.
 *
 * @param id the arrival id it gets when it is new; names its spool file
 * @param name what its sender called it, unchanged; data only, never a path that is opened
 * @param group what its sender thinks of as one thing and gets one receipt for; for the drop door
 *     {@code <side>/<property folder>}; empty where there is none
 * @param sourceKey the same for the same thing seen again after a crash, different for a thing sent again on purpose
 * @param sha256 of its bytes, lower-case hex; empty where they could not be read
 * @param memo what its door needs to look at it again, and its causing event, as JSON; never personal; empty for none
 * @param parent the arrival id of what it came in (a set, an archive, a quarantined mail), which is offered before it in
 *     the same go or is there
 * @param marks what it is known by when it comes again in another way
 * @param kept what the spool holds of it
 * @param inShoot whether it is one of several of its group that came together
 */
public record Offer(
        String id,
        String agency,
        String door,
        String name,
        String group,
        String sourceKey,
        String sha256,
        long size,
        Proposal proposal,
        String memo,
        Optional<String> parent,
        List<Mark> marks,
        Kept kept,
        InShoot inShoot) {

    public Offer {
        marks = List.copyOf(marks);
    }

    /** A thing that came by itself, kept as it came; its door needs no memo, and its source key alone is known of it. */
    public Offer(
            String id,
            String agency,
            String door,
            String name,
            String group,
            String sourceKey,
            String sha256,
            long size,
            Proposal proposal) {
        this(
                id,
                agency,
                door,
                name,
                group,
                sourceKey,
                sha256,
                size,
                proposal,
                "",
                Optional.empty(),
                List.of(),
                Kept.asItCame(sha256),
                InShoot.NO);
    }

    /** The same, of which this should become. */
    public Offer proposing(Proposal other) {
        return new Offer(
                id, agency, door, name, group, sourceKey, sha256, size, other, memo, parent, marks, kept, inShoot);
    }

    /** The same with another memo. */
    public Offer noting(String other) {
        return new Offer(
                id, agency, door, name, group, sourceKey, sha256, size, proposal, other, parent, marks, kept, inShoot);
    }

    /** The same, known by these when it comes again in another way. */
    public Offer knownBy(List<Mark> others) {
        return new Offer(
                id, agency, door, name, group, sourceKey, sha256, size, proposal, memo, parent, others, kept, inShoot);
    }

    /** The same as a thing that came by itself. */
    public Offer byItself() {
        return in(Optional.empty());
    }

    /** The same as something that came in another. */
    public Offer within(String arrival) {
        return in(Optional.of(arrival));
    }

    private Offer in(Optional<String> other) {
        return new Offer(
                id, agency, door, name, group, sourceKey, sha256, size, proposal, memo, other, marks, kept, inShoot);
    }

    /** The same, of which the spool holds this. */
    public Offer keeping(Kept held) {
        return new Offer(
                id, agency, door, name, group, sourceKey, sha256, size, proposal, memo, parent, marks, held, inShoot);
    }

    /** The same as one of several of its group. */
    public Offer in(InShoot shoot) {
        return new Offer(
                id, agency, door, name, group, sourceKey, sha256, size, proposal, memo, parent, marks, kept, shoot);
    }
}
