package uk.letterbox.journal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;
import uk.letterbox.delivery.Ids;

/** Puts what one transaction takes into the shoots it belongs to: one that is open goes on, else a new one begins. */
final class Gathering {

    /** After so long without a file nobody goes on with it, in milliseconds. */
    static final long QUIET = 60 * 60_000;

    private static final int MOST_TRIES = 3;

    private final Handle handle;
    private final Ids ids = new Ids();
    private final Map<Group, String> shoots = new HashMap<>();

    Gathering(Handle handle) {
        this.handle = handle;
    }

    private record Group(String agency, String group) {

        static Group of(Offer offer) {
            return new Group(offer.agency(), offer.group());
        }
    }

    /**
     * Before any of it is written.
     *
     * @param fresh whether an offer is of something new; the rest is in the shoot that it was taken into
     */
    void gather(List<Offer> offers, Predicate<Offer> fresh, long now) {
        Set<Group> wanted = groups(offers, fresh);
        Set<Group> whole = groups(offers, offer -> offer.inShoot() == InShoot.LAST);
        for (Group group : wanted) {
            shoots.put(group, goOn(group, whole.contains(group), now, MOST_TRIES));
        }
        whole.stream().filter(group -> !wanted.contains(group)).forEach(group -> close(group, now));
    }

    /** The shoot of something new. */
    Optional<String> of(Offer offer) {
        return offer.inShoot() == InShoot.NO ? Optional.empty() : Optional.of(shoots.get(Group.of(offer)));
    }

    /** In one order for all, so that two transactions do not wait for each other. */
    private static Set<Group> groups(List<Offer> offers, Predicate<Offer> which) {
        Set<Group> groups = new TreeSet<>(Comparator.comparing(Group::agency).thenComparing(Group::group));
        offers.stream()
                .filter(offer -> offer.inShoot() != InShoot.NO)
                .filter(which)
                .map(Group::of)
                .forEach(groups::add);
        return groups;
    }

    private String goOn(Group group, boolean whole, long now, int tries) {
        Optional<String> open = handle.createQuery("UPDATE shoot SET news_at = :now,"
                        + " closed_at = CASE WHEN last_at < :quiet THEN :now ELSE CAST(:closed AS BIGINT) END,"
                        + " last_at = CASE WHEN last_at < :quiet THEN last_at ELSE :now END"
                        + " WHERE agency = :agency AND grp = :grp AND closed_at IS NULL RETURNING id, last_at")
                .bind("now", now)
                .bind("quiet", now - QUIET)
                .bind("closed", whole ? now : null)
                .bind("agency", group.agency())
                .bind("grp", group.group())
                .map((row, context) -> row.getLong("last_at") == now ? row.getString("id") : "")
                .findOne()
                .filter(id -> !id.isEmpty());
        return open.or(() -> begin(group, whole, now)).orElseGet(() -> another(group, whole, now, tries));
    }

    /** Empty where another node has begun one at the same time. */
    private Optional<String> begin(Group group, boolean whole, long now) {
        String id = ids.shoot();
        int begun = handle.createUpdate("INSERT INTO shoot (id, agency, grp, began_at, last_at, closed_at, news_at)"
                        + " VALUES (:id, :agency, :grp, :now, :now, :closed, :now) ON CONFLICT DO NOTHING")
                .bind("id", id)
                .bind("agency", group.agency())
                .bind("grp", group.group())
                .bind("now", now)
                .bind("closed", whole ? now : null)
                .execute();
        return begun == 1 ? Optional.of(id) : Optional.empty();
    }

    private String another(Group group, boolean whole, long now, int tries) {
        if (tries == 1) {
            throw new IllegalStateException("Shoots of " + group.group() + " begin faster than they can be joined");
        }
        return goOn(group, whole, now, tries - 1);
    }

    private void close(Group group, long now) {
        handle.createUpdate("UPDATE shoot SET closed_at = :now, news_at = :now"
                        + " WHERE agency = :agency AND grp = :grp AND closed_at IS NULL")
                .bind("now", now)
                .bind("agency", group.agency())
                .bind("grp", group.group())
                .execute();
    }
}
