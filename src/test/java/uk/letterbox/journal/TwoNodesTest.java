package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Offer;
import uk.letterbox.budget.Limit;
import uk.letterbox.budget.RollingWindow;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;

class TwoNodesTest {

    private static final int PHOTOS = 150;
    private static final int ROUNDS = 10;
    private static final int TOGETHER = 40;
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

    @Test
    void what_both_are_offered_at_the_same_time_is_taken_once_and_both_know_by_whom() throws Exception {
        JournalLocation location = JournalDatabases.postgres();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (OneJournal one = new OneJournal(location);
                OneJournal other = new OneJournal(location)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Offer> offers = new ArrayList<>();
                for (int i = 0; i < TOGETHER; i++) {
                    offers.add(offer(one, "key " + round + "/" + i));
                }
                List<Offer> again = new ArrayList<>();
                offers.forEach(offer -> again.add(offer(other, offer.sourceKey())));
                Collections.shuffle(again, new Random(round));
                CyclicBarrier start = new CyclicBarrier(2);
                Future<List<Accepted>> first = threads.submit(() -> taken(one, offers, start));
                Future<List<Accepted>> second = threads.submit(() -> taken(other, again, start));

                assertThat(ids(first.get())).isEqualTo(ids(second.get())).hasSize(TOGETHER);
            }
            assertThat(one.deliveries())
                    .hasSize(ROUNDS * TOGETHER)
                    .allMatch(lead -> lead.state() == DeliveryState.READY);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A lead: no line of it is another's, so that nothing but its source key keeps nodes from taking it twice. */
    private static Offer offer(OneJournal node, String key) {
        String id = node.arrivalId();
        return node.offer(id, key, key, new Draft(Kind.LEAD, id, new Lead("Applicant", "", "", "")));
    }

    private static List<Accepted> taken(OneJournal node, List<Offer> offers, CyclicBarrier start) throws Exception {
        start.await();
        return node.arrivals.accept(offers);
    }

    /** The arrival that each source key is. */
    private static Map<String, String> ids(List<Accepted> accepted) {
        return accepted.stream().collect(Collectors.toMap(each -> each.offer().sourceKey(), each -> each.arrival()
                .id()));
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
