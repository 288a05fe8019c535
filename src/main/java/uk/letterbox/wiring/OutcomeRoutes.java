package uk.letterbox.wiring;

import java.util.function.BooleanSupplier;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.Main;

import uk.letterbox.agency.Agency;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Notices;
import uk.letterbox.notice.Outbox;
import uk.letterbox.notice.OutcomeFolders;

/** The routes by which senders of events learn what became of them: for each agency one from the journal and one out. */
final class OutcomeRoutes {

    private final Setup setup;

    OutcomeRoutes(Setup setup) {
        this.setup = setup;
    }

    /** Binds what the routes need. */
    void bind(Main main, Notices notices, AlertBox alerts, BooleanSupplier leadership) {
        main.bind("outcomeFolders", new OutcomeFolders(agency -> setup.agencyHome(agency)
                .resolve("events/outcomes")));
        for (Agency agency : setup.agencies()) {
            String name = agency.shortName();
            main.bind("outbox-" + name, new Outbox(name, notices, alerts, leadership, System::nanoTime));
        }
    }

    /** Starts them, the way out before what sends on it. */
    void open(CamelContext context) throws Exception {
        for (Agency agency : setup.agencies()) {
            TemplatedRouteBuilder.builder(context, "outcomes-to-folder")
                    .routeId("outcomes-to-folder-" + agency.shortName())
                    .parameter("agency", agency.shortName())
                    .add();
            TemplatedRouteBuilder.builder(context, "outcomes-from-journal")
                    .routeId("outcomes-from-journal-" + agency.shortName())
                    .parameter("agency", agency.shortName())
                    .add();
        }
    }
}
