package uk.letterbox.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;

/** One server, from one connection to the next: what was fetched from it, and when it is looked at. */
public final class PullOpening implements Source.Opening<Fetched> {

    private final Server server;
    private final Remote.Connecting connecting;
    private final Ledger ledger;
    private final Landing landing;
    private final Known known;
    private final Limits limits;
    private final Schedule schedule;
    private final Sightings sightings = new Sightings();
    private final Told told;
    private final Logins logins;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * How much is fetched.
     *
     * @param largest bytes of a file; a larger one is left where it is
     * @param leastFree bytes of disk that are left free
     */
    public record Limits(long largest, long leastFree) {}

    /**
     * @param inbox of the server's drop door
     * @param notes the folder for what is remembered of files that were fetched
     * @param nanos the monotonic clock
     */
    public PullOpening(
            Server server, Path inbox, Path notes, Known known, Limits limits, Times times, LongSupplier nanos) {
        this(server, new SftpConnecting(server, times), new FileLedger(notes), inbox, known, limits, times, nanos);
    }

    PullOpening(
            Server server,
            Remote.Connecting connecting,
            Ledger ledger,
            Path inbox,
            Known known,
            Limits limits,
            Times times,
            LongSupplier nanos) {
        this.server = server;
        this.connecting = connecting;
        this.ledger = ledger;
        this.landing = new Landing(inbox);
        this.known = known;
        this.limits = limits;
        this.schedule = new Schedule(server.every(), times.settle(), nanos);
        this.told = new Told(server);
        this.logins = new Logins(connecting, told, nanos);
    }

    @Override
    public Source<Fetched> open() throws SourceFailed {
        stopped = new CountDownLatch(1);
        schedule.failed();
        try {
            landing.sweep();
            ledger.load();
            return new PullSource(this, stopped);
        } catch (IOException disk) {
            throw new SourceFailed(
                    "What was fetched from " + server.address() + " cannot be looked after: " + disk.getMessage() + ".",
                    disk);
        }
    }

    /** Connects, unless the server has refused a login a short while ago. */
    Remote connect() throws SourceFailed {
        return logins.connect();
    }

    /** A look at all that lies there: first lets go of what the journal has, then gives what may be fetched. */
    List<RemoteFile> look(Remote remote, Notes notes) throws IOException {
        lettingGo().all(remote, notes);
        List<RemoteFile> fresh = Walk.of(remote, server.moveTo(), landing.inbox(), limits.largest(), notes).stream()
                .filter(file -> ledger.find(file.path()).isEmpty())
                .toList();
        List<RemoteFile> agreed = sightings.agreed(fresh);
        schedule.looked(sightings.unsettled());
        return agreed;
    }

    /** Fetches a file; empty when it changed meanwhile, there is no room for it or the server keeps it. */
    Optional<Fetched> fetch(Remote remote, RemoteFile file, Notes notes) throws IOException {
        return new Fetching(server, landing, limits).of(remote, file, notes);
    }

    /** Puts a file into the inbox. It is written down first: what is in the inbox is never fetched again. */
    public Fetched place(Fetched fetched) throws IOException {
        ledger.put(new Entry(fetched.file(), fetched.sha256(), known.now(), false));
        landing.place(fetched);
        return fetched;
    }

    boolean due() {
        return schedule.due(lettingGo()::due);
    }

    private LettingGo lettingGo() {
        return new LettingGo(server, ledger, landing, known);
    }

    SourceFailed broken(IOException failed) {
        return told.failed(failed);
    }

    @Override
    public Set<Fetched> suspects(List<Fetched> messages) {
        return Set.of();
    }

    @Override
    public String told(SourceFailed failed) {
        return failed.getMessage();
    }

    @Override
    public void stop() {
        stopped.countDown();
        connecting.cut();
    }
}
