package uk.letterbox.swagger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import uk.letterbox.letmc.Operation;

/** Which operation of the vendor's document is which of the contract: the names of the vendor's are no help. */
final class Pairs {

    private final Map<Operation, Described> pairs = new LinkedHashMap<>();

    private Pairs() {}

    /** The surest pairs first, so that no guess takes away what belongs to another. */
    static Pairs of(Collection<Operation> contract, List<Described> vendor) {
        List<BiPredicate<Operation, Described>> likely = List.of(
                (ours, theirs) -> method(ours, theirs) && path(ours).same(theirs.path()),
                (ours, theirs) -> method(ours, theirs) && path(ours).sameButForCase(theirs.path()),
                (ours, theirs) -> path(ours).sameButForCase(theirs.path()),
                (ours, theirs) -> method(ours, theirs) && path(ours).resembles(theirs.path()));
        Pairs pairs = new Pairs();
        likely.forEach(same -> contract.forEach(ours -> pairs.find(ours, vendor, same)));
        return pairs;
    }

    private void find(Operation ours, List<Described> vendor, BiPredicate<Operation, Described> same) {
        if (!pairs.containsKey(ours)) {
            vendor.stream()
                    .filter(theirs -> !has(theirs) && same.test(ours, theirs))
                    .findFirst()
                    .ifPresent(theirs -> pairs.put(ours, theirs));
        }
    }

    Optional<Described> of(Operation ours) {
        return Optional.ofNullable(pairs.get(ours));
    }

    boolean has(Described theirs) {
        return pairs.containsValue(theirs);
    }

    boolean none() {
        return pairs.isEmpty();
    }

    static boolean method(Operation ours, Described theirs) {
        return ours.method().equals(theirs.method());
    }

    static PathShape path(Operation ours) {
        return new PathShape(ours.pathTemplate());
    }
}
