package uk.letterbox.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import uk.letterbox.door.Postponed;
import uk.letterbox.door.SourceFailed;

/** Logins at one server, and how long none is tried after one that was refused. */
final class Logins {

    private static final String LOGIN = "";
    /** A server that is asked too often with a wrong password locks the account. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofMinutes(15);

    private final Remote.Connecting connecting;
    private final Told told;
    private final Postponed logins;
    private Optional<SourceFailed> refusal = Optional.empty();

    /** @param nanos the monotonic clock */
    Logins(Remote.Connecting connecting, Told told, LongSupplier nanos) {
        this.connecting = connecting;
        this.told = told;
        this.logins = new Postponed(nanos, AFTER_REFUSAL, LONGEST_AFTER_REFUSAL);
    }

    /** Connects, unless the server has refused a login a short while ago. */
    Remote connect() throws SourceFailed {
        if (refusal.isPresent() && !logins.mayTry(LOGIN)) {
            throw refusal.get();
        }
        try {
            Remote remote = connecting.connect();
            logins.worked(LOGIN);
            refusal = Optional.empty();
            return remote;
        } catch (LoginRefused refused) {
            logins.failed(LOGIN);
            refusal = Optional.of(told.failed(refused));
            throw refusal.get();
        } catch (HostKeyDiffers differs) {
            throw told.failed(differs);
        } catch (IOException failed) {
            throw told.failed(failed);
        }
    }
}
