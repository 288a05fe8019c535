package uk.letterbox.simulator;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Which fault befalls which call: decided by the seed and the call's number alone, so that a run can be replayed. */
final class Dice {

    private final long seed;

    Dice(long seed) {
        this.seed = seed;
    }

    Optional<Fault> fault(long callNumber, String operation, List<Fault> faults) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + callNumber);
        Optional<Fault> first = Optional.empty();
        for (Fault fault : faults) {
            boolean hit = random.nextDouble() < fault.probability();
            if (hit && first.isEmpty() && fault.befalls(operation)) {
                first = Optional.of(fault);
            }
        }
        return first;
    }
}
