package uk.letterbox.dispatch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Claimed;
import uk.letterbox.journal.WakeUp;

/**
 * Claims what may be sent, when a worker is free to send it at once, and sleeps until something is due or changes. A
 * claim that would have to wait for a worker would grow old with its slot taken.
 */
final class JournalConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(JournalConsumer.class);
    private static final long AFTER_FAILURE = 1_000;
    private static final long LOST_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Workload workload;
    private final CallRecorder recorder;
    private final WakeUp wakeUp;
    private final Rounds rounds;
    private final long longestSleep;
    private final boolean onlyProcess;
    private final int workers;
    private final Semaphore free;
    private ExecutorService claiming;
    private ExecutorService sending;
    private volatile boolean stopping;

    JournalConsumer(
            JournalEndpoint endpoint,
            Processor processor,
            Workload workload,
            CallRecorder recorder,
            WakeUp wakeUp,
            Rounds rounds,
            long longestSleep,
            boolean onlyProcess) {
        super(endpoint, processor);
        this.workload = workload;
        this.recorder = recorder;
        this.wakeUp = wakeUp;
        this.rounds = rounds;
        this.longestSleep = longestSleep;
        this.onlyProcess = onlyProcess;
        this.workers = workload.workers();
        this.free = new Semaphore(workers);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        stopping = false;
        var executors = getEndpoint().getCamelContext().getExecutorServiceManager();
        sending = executors.newFixedThreadPool(this, "letmc-call", workers);
        claiming = executors.newSingleThreadExecutor(this, "journal-due");
        claiming.execute(this::claimUntilStopped);
    }

    /** Claiming ends at once; what is under way is waited for by Camel, which knows its exchanges. */
    @Override
    protected void doStop() throws Exception {
        stopping = true;
        wakeUp.signal();
        var executors = getEndpoint().getCamelContext().getExecutorServiceManager();
        executors.shutdownGraceful(claiming);
        executors.shutdownGraceful(sending);
        super.doStop();
    }

    private void claimUntilStopped() {
        boolean failing = false;
        boolean everything = onlyProcess;
        long lostLooked = System.nanoTime() - LOST_EVERY_NANOS;
        while (!stopping) {
            rounds.begun();
            try {
                if (System.nanoTime() - lostLooked >= LOST_EVERY_NANOS) {
                    recorder.giveUpLost(everything);
                    everything = false;
                    lostLooked = System.nanoTime();
                }
                wakeUp.await(Math.min(longestSleep, turn()));
                failing = false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failed) {
                if (!failing) {
                    LOG.warn("Nothing can be claimed: {}. It is tried again every second", failed.toString());
                }
                failing = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            wakeUp.await(AFTER_FAILURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Starts what can be started and returns how long to sleep. */
    private long turn() {
        int idle = free.availablePermits();
        if (idle == 0) {
            return longestSleep;
        }
        Claimed claimed = workload.next(idle);
        for (Claim claim : claimed.claims()) {
            free.acquireUninterruptibly();
            sending.execute(() -> send(claim));
        }
        return claimed.claims().isEmpty() ? claimed.waitMillis() : 0;
    }

    private void send(Claim claim) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(claim);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                LOG.error(
                        "The end of {} could not be written down; it is given up at its deadline and read back",
                        claim.callId(),
                        exchange.getException());
            }
        } catch (Exception failed) {
            LOG.error("Call {} broke its route", claim.callId(), failed);
        } finally {
            releaseExchange(exchange, false);
            free.release();
            wakeUp.signal();
        }
    }
}
