package uk.letterbox.drop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

import uk.letterbox.door.DoorFailure;
import uk.letterbox.door.DoorReport;
import uk.letterbox.door.Postponed;

/**
 * Hands one exchange for each batch to the route and waits for it. The files of an exchange that failed lie where they
 * were and are offered again later, that folder's next batches never before them.
 */
final class DropConsumer extends ScheduledPollConsumer {

    /** After so many folders failed in one poll the cause is hardly in the folders. */
    private static final int MOST_FAILURES = 3;

    private static final String DOOR = "";

    private final DropDoor door;
    private final Postponed postponed = new Postponed(System::nanoTime);
    private final DoorFailure failure;
    private final BooleanSupplier mine;
    private final Untaken untaken;
    private boolean prepared;

    DropConsumer(
            DropEndpoint endpoint,
            Processor processor,
            DropDoor door,
            DoorReport report,
            DoorReport waiting,
            BooleanSupplier mine) {
        super(endpoint, processor);
        this.door = door;
        this.failure = new DoorFailure(door.name(), report);
        this.untaken = new Untaken(
                door.receipts(),
                door.name(),
                door.limits().settle().multipliedBy(FoldersInOrder.LONGEST_SETTLES),
                waiting);
        this.mine = mine;
    }

    @Override
    protected int poll() {
        if (!postponed.mayTry(DOOR)) {
            return 0;
        }
        try {
            if (!mine.getAsBoolean()) {
                return 0;
            }
            if (!prepared) {
                door.prepare();
                prepared = true;
            }
            int taken = take();
            postponed.worked(DOOR);
            if (postponed.none()) {
                failure.over();
            }
            return taken;
        } catch (DoorUnreadable unreadable) {
            postponed.failed(DOOR);
            failure.is(unreadable.getMessage(), unreadable);
            return 0;
        } catch (RuntimeException unknown) {
            postponed.failed(DOOR);
            failure.is("It cannot be found out whether this process is to look into the inbox: " + unknown, unknown);
            return 0;
        }
    }

    private int take() throws DoorUnreadable {
        List<DropBatch> ready = door.ready();
        untaken.look(door.waiting(), Instant.now());
        postponed.keepOnly(ready.stream().map(DropConsumer::folder).collect(Collectors.toSet()));
        int taken = 0;
        int failed = 0;
        for (DropBatch batch : ready) {
            if (!isRunAllowed() || failed == MOST_FAILURES) {
                return taken;
            }
            if (postponed.mayTry(folder(batch))) {
                boolean done = handedOver(batch);
                taken += done ? 1 : 0;
                failed += done ? 0 : 1;
            }
        }
        return taken;
    }

    private boolean handedOver(DropBatch batch) {
        Optional<Exception> failed = process(batch);
        if (failed.isEmpty()) {
            postponed.worked(folder(batch));
            return true;
        }
        postponed.failed(folder(batch));
        failure.is(
                "Files of the drop door could not be taken in and stay in the inbox: " + failed.get() + ".",
                failed.get());
        return false;
    }

    private Optional<Exception> process(DropBatch batch) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(batch);
            getProcessor().process(exchange);
            return Optional.ofNullable(exchange.getException());
        } catch (Exception failed) {
            return Optional.of(failed);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    /** Things outside of any property's folder wait for nobody but each other. */
    private static String folder(DropBatch batch) {
        return "folder " + batch.group();
    }
}
