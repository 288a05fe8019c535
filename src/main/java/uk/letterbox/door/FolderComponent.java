package uk.letterbox.door;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultComponent;

/** A component for the folders of the agencies' doors of one kind: {@code <kind>:<agency>}. */
public final class FolderComponent extends DefaultComponent {

    private final Function<String, Optional<Inbox<?>>> inboxes;
    private final DoorReport report;
    private final BooleanSupplier mine;

    /**
     * @param inboxes by agency
     * @param mine whether this process looks after folders
     */
    public FolderComponent(Function<String, Optional<Inbox<?>>> inboxes, DoorReport report, BooleanSupplier mine) {
        this.inboxes = inboxes;
        this.report = report;
        this.mine = mine;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (inboxes.apply(remaining).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no such door of the agency " + remaining + " as " + uri + " asks for");
        }
        return new FolderEndpoint(uri, this, remaining);
    }

    FolderConsumer<?> consumer(FolderEndpoint endpoint, Processor processor, String agency) {
        return consumer(endpoint, processor, agency, inboxes.apply(agency).orElseThrow());
    }

    private <W> FolderConsumer<W> consumer(
            FolderEndpoint endpoint, Processor processor, String agency, Inbox<W> inbox) {
        return new FolderConsumer<>(endpoint, processor, inbox, new DoorFailure(agency, report), mine);
    }
}
