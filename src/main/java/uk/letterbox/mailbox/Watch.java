package uk.letterbox.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.angus.mail.iap.ProtocolException;

/** Waits for what comes into a folder: the server tells it where it can, else it is asked every few seconds. */
final class Watch {

    private final ImapConnection imap;
    private final Times times;
    private final IdleTrust trust;
    private final CountDownLatch stopped;
    private long asked = System.nanoTime();

    /** @param stopped comes to 0 when nothing is waited for any more */
    Watch(ImapConnection imap, Times times, IdleTrust trust, CountDownLatch stopped) {
        this.imap = imap;
        this.times = times;
        this.trust = trust;
        this.stopped = stopped;
    }

    /** Waits at most so long; whether it is time to look. */
    boolean await(Duration wait) throws ProtocolException, IOException {
        if (imap.tells() && trust.holds()) {
            trust.tried();
            imap.beginIdle();
            trust.worked();
            imap.hear(wait);
            return imap.takeChange();
        }
        pause(wait);
        if (System.nanoTime() - asked < times.poll().toNanos()) {
            return false;
        }
        asked = System.nanoTime();
        imap.nothing();
        return true;
    }

    private void pause(Duration wait) throws IOException {
        try {
            stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Letterbox stops", stop);
        }
    }
}
