package uk.letterbox.journal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Sought;

/**
 * Removals of an old set of photos or floor plans. One is made only when the whole new set was delivered and a listing read after that
 * shows it; else nothing of the old set is removed, and a person decides.
 */
record NextForReplaced(Journal journal, CallNames names, Replacements replacements, Listings listings) {

    private static final int MOST_LOOKS = 3;

    NextCall.Step of(Handle handle, KeyBudget key, Delivery delivery, long now) {
        String replacement = replacements.of(handle, delivery);
        Forerunners adds = new Forerunners(
                replacements.adds(handle, replacement, delivery.kind().removed()));
        if (adds.open()) {
            return new NextCall.Wait(now + Forerunners.UNTIL_THEY_ARE_DONE, false, "It waits for the whole new set");
        }
        String inTheWay = adds.inTheWay(Forerunners.decided(handle, delivery));
        if (!inTheWay.isEmpty()) {
            return new NextCall.Hopeless("The new set is not whole: " + inTheWay + ". Nothing of the old set was"
                    + " deleted. Replay or discard what is missing, then replay this.");
        }
        Removal removal = (Removal) delivery.content();
        String list = names.listOf(delivery.kind(), removal);
        Set<String> listed = listings.sinceLastAdded(handle, delivery, list).orElse(null);
        if (listed == null) {
            return new NextCall.Make(Purpose.BASELINE, list);
        }
        List<Delivery> added = replacements.toBeSeen(handle, replacement).stream()
                .filter(one -> names.listOf(one.kind(), one.content()).equals(list))
                .toList();
        if (!seen(handle, delivery, replacement, added, listed)) {
            listings.forget(handle, delivery, list);
            return delivery.attempts() + 1 < MOST_LOOKS
                    ? new NextCall.Wait(now + key.budget().limit().settle(), true, "The new set is not all listed yet")
                    : new NextCall.Hopeless("The property " + delivery.objectId() + " does not list the whole new set,"
                            + " so nothing of the old set was deleted. Look at it in agentOS, then replay this.");
        }
        boolean given = added.stream().anyMatch(one -> one.letmcId().equals(Optional.of(removal.letmcId())));
        return listed.contains(removal.letmcId()) && !given
                ? new NextCall.Make(
                        Purpose.WRITE,
                        names.writeOf(delivery.kind(), removal),
                        Map.of(Sought.MEDIUM, removal.letmcId()))
                : new NextCall.Settled();
    }

    /** By their ids; those whose ids letMC did not tell by their number: as many more are there than we know of. */
    private boolean seen(
            Handle handle, Delivery removal, String replacement, List<Delivery> added, Set<String> listed) {
        Set<String> known =
                added.stream().flatMap(one -> one.letmcId().stream()).collect(Collectors.toSet());
        Set<String> others = new HashSet<>(listed);
        others.removeAll(replacements.ours(handle, removal.line(), EnumSet.of(Kind.PHOTO, Kind.FLOORPLAN)));
        others.removeAll(replacements
                .before(handle, replacement, removal.kind().removed())
                .orElseThrow());
        long nameless = added.stream().filter(one -> one.letmcId().isEmpty()).count();
        return listed.containsAll(known) && others.size() >= nameless;
    }
}
