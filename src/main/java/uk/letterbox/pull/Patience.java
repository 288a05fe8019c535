package uk.letterbox.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Cuts a connection whose other side does not answer one step in time: the client library would wait for ever, and a server
 * whose SSH answers while its SFTP hangs keeps every heartbeat.
 */
final class Patience {

    private final ClientSession session;
    private final ScheduledExecutorService clock;
    private final Duration longest;

    Patience(ClientSession session, ScheduledExecutorService clock, Duration longest) {
        this.session = session;
        this.clock = clock;
        this.longest = longest;
    }

    /** One request and its answer. */
    interface Step<T> {
        T done() throws IOException;
    }

    <T> T with(Step<T> step) throws IOException {
        AtomicBoolean cut = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    cut.set(true);
                    session.close(true);
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return step.done();
        } catch (IOException broken) {
            throw cut.get() ? new IOException("it did not answer for " + longest.toSeconds() + " s", broken) : broken;
        } finally {
            end.cancel(false);
        }
    }

    /** One that the server may refuse. */
    <T> T permitted(Step<T> step) throws IOException {
        try {
            return with(step);
        } catch (SftpException refused) {
            throw new NotPermitted(refused.getMessage(), refused);
        }
    }
}
