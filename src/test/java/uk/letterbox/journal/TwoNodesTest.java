package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import uk.letterbox.budget.Limit;
import uk.letterbox.budget.RollingWindow;
import uk.letterbox.delivery.CallOutcome;

class TwoNodesTest {

    private static final int PHOTOS = 150;
    private static final Limit LIMIT = new Limit(40, 1_000, 100, 2, 16);
    private static final KeyBudget KEY = Stock.key(LIMIT, 10_000);

    private final Queue<String> photos = new ConcurrentLinkedQueue<>();
    private final Queue<Long> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();

    @Test
    void two_nodes_share_the_limit_and_send_nothing_twice() throws Exception {
        JournalLocation location = JournalDatabases.postgres();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Stock one = Stock.open(location).tagged().photos(PHOTOS, 30);
                Stock other = Stock.open(location)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Stock node = i % 2 == 0 ? one : other;
                workers.add(threads.submit(() -> work(node)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(photos).hasSize(PHOTOS).doesNotHaveDuplicates();
        RollingWindow window = new RollingWindow(LIMIT.window());
        assertThat(window.most(times(sent))).isBetween(2, LIMIT.requests());
        assertThat(window.most(times(answered))).isBetween(2, LIMIT.requests());
    }

    private void work(Stock node) {
        while (photos.size() < PHOTOS) {
            for (Claim claim : node.claims().next(KEY, 3, 16).claims()) {
                photos.add(Stock.number(claim));
                sent.add(System.nanoTime() / 1_000_000);
                answered.add(System.nanoTime() / 1_000_000);
                node.outcomes().record(claim, LIMIT, facts -> delivered());
            }
        }
    }

    private static long[] times(Queue<Long> times) {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static Transition delivered() {
        return new Transition(
                new CallResult(CallOutcome.DONE, OptionalInt.of(200), "", true),
                new Step.Delivered(Optional.empty()),
                List.of(new Lesson.Reached()));
    }
}
