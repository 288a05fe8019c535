package uk.letterbox.budget;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** When the calls of a run were sent, when letMC stamped them and when their answers came, milliseconds. */
final class Stamps {

    private final LongStream.Builder sent = LongStream.builder();
    private final LongStream.Builder stamped = LongStream.builder();
    private final LongStream.Builder answered = LongStream.builder();
    private final SplittableRandom random;

    Stamps(SplittableRandom random) {
        this.random = random;
    }

    /** One call; often stamped at one of the two ends, where a wrong rule breaks first. */
    void add(long sentAt, long stampedBefore) {
        sent.add(sentAt);
        answered.add(stampedBefore);
        int dice = random.nextInt(4);
        stamped.add(dice == 0 ? sentAt : dice == 1 ? stampedBefore : random.nextLong(sentAt, stampedBefore + 1));
    }

    /** The most calls that letMC can have counted in one window: by send, by its stamps, by answer. */
    int most(long window) {
        RollingWindow rolling = new RollingWindow(window);
        return LongStream.of(
                        rolling.most(sent.build().toArray()),
                        rolling.most(stamped.build().toArray()),
                        rolling.most(answered.build().toArray()))
                .mapToInt(Math::toIntExact)
                .max()
                .getAsInt();
    }
}
