package uk.letterbox.door;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Hands the messages of a folder to the route, all that wait in one exchange, and lets go of their files when it came back.
 * Those that an earlier process began and did not end go one by one, so that the one that ended it is found.
 */
final class FolderConsumer<W> extends ScheduledPollConsumer {

    private static final String DOOR = "";

    private final Inbox<W> inbox;
    private final Postponed postponed = new Postponed(System::nanoTime);
    private final DoorFailure failure;
    private final BooleanSupplier mine;

    FolderConsumer(Endpoint endpoint, Processor processor, Inbox<W> inbox, DoorFailure failure, BooleanSupplier mine) {
        super(endpoint, processor);
        this.inbox = inbox;
        this.failure = failure;
        this.mine = mine;
    }

    @Override
    protected int poll() {
        if (!postponed.mayTry(DOOR)) {
            return 0;
        }
        try {
            int taken = mine.getAsBoolean() ? take() : 0;
            postponed.worked(DOOR);
            Optional<String> trouble = inbox.trouble();
            if (trouble.isPresent()) {
                failure.is(trouble.get());
            } else {
                failure.over();
            }
            return taken;
        } catch (Exception failed) {
            inbox.startOver();
            postponed.failed(DOOR);
            failure.is("What came could not be taken in and stays in the inbox: " + why(failed) + ".", failed);
            return 0;
        }
    }

    /** Without the name of a file, which may be that of a person. */
    private static String why(Exception failed) {
        Throwable why =
                failed instanceof CamelExecutionException && failed.getCause() != null ? failed.getCause() : failed;
        return why instanceof FileSystemException file && file.getFile() != null
                ? why.getClass().getSimpleName() + " in "
                        + Path.of(file.getFile()).getParent()
                : why.toString();
    }

    private int take() throws Exception {
        List<W> ready = inbox.ready();
        if (ready.isEmpty()) {
            return 0;
        }
        for (List<W> batch : batches(ready)) {
            inbox.letGo(batch, handedOver(batch));
        }
        return ready.size();
    }

    private List<List<W>> batches(List<W> ready) {
        Set<W> suspects = inbox.suspects(ready);
        List<List<W>> batches = new ArrayList<>();
        ready.stream().filter(suspects::contains).forEach(suspect -> batches.add(List.of(suspect)));
        List<W> rest =
                ready.stream().filter(waiting -> !suspects.contains(waiting)).toList();
        if (!rest.isEmpty()) {
            batches.add(rest);
        }
        return batches;
    }

    private List<?> handedOver(List<W> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(batch.stream().map(inbox::handed).collect(Collectors.toList()));
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return exchange.getMessage().getBody(List.class);
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
