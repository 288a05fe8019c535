package uk.letterbox.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the calls of one operation until it is released; made by {@link Simulator#hold}. */
public final class Gate {

    private final String operation;
    private final boolean afterEffect;
    private final CountDownLatch released = new CountDownLatch(1);
    private int arrived;

    Gate(String operation, boolean afterEffect) {
        this.operation = operation;
        this.afterEffect = afterEffect;
    }

    /**
     * Waits until so many calls have come to the gate since it was made.
     *
     * @throws IllegalStateException when they have not within the time, or the wait is interrupted
     */
    public synchronized void awaitArrivals(int calls, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (arrived < calls) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(
                        "Of " + calls + " calls of " + operation + " only " + arrived + " came within " + timeout);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The wait for calls of " + operation + " was interrupted", stopped);
            }
        }
    }

    /** Lets everybody through, now and later. */
    public void release() {
        released.countDown();
    }

    void pass(String called, boolean effectDone) throws InterruptedException {
        if (released.getCount() == 0 || effectDone != afterEffect || !operationIs(called)) {
            return;
        }
        synchronized (this) {
            arrived++;
            notifyAll();
        }
        released.await();
    }

    private boolean operationIs(String called) {
        return operation.equals("*") || operation.equals(called);
    }
}
