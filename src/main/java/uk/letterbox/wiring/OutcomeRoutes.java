package uk.letterbox.wiring;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.jms.ConnectionFactory;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.Main;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.agency.OutcomesTo;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Notices;
import uk.letterbox.notice.Outbox;
import uk.letterbox.notice.OutcomeEvent;
import uk.letterbox.notice.OutcomeFolders;
import uk.letterbox.queue.KafkaAccess;

/** The routes by which senders of events learn what became of them: for each agency one from the journal and one out. */
final class OutcomeRoutes {

    private final Setup setup;

    OutcomeRoutes(Setup setup) {
        this.setup = setup;
    }

    /** Binds what the routes need. */
    void bind(Main main, Notices notices, AlertBox alerts, BooleanSupplier leadership) {
        main.bind("outcomeEvents", new OutcomeEvent());
        main.bind("outcomeFolders", new OutcomeFolders(agency -> folder(setup, agency)));
        for (Agency agency : setup.agencies()) {
            String name = agency.shortName();
            main.bind("outbox-" + name, new Outbox(name, notices, alerts, leadership, System::nanoTime));
        }
    }

    /** Where outcomes of an agency go that names no queue or topic. */
    static Path folder(Setup setup, String agency) {
        return setup.agencyHome(agency).resolve("events/outcomes");
    }

    private static Optional<OutcomesTo> to(Agency agency) {
        return agency.doors().events().flatMap(Doors.Events::outcomes);
    }

    /** Starts them, the way out before what sends on it. */
    void open(CamelContext context) throws Exception {
        for (Agency agency : setup.agencies()) {
            Optional<OutcomesTo> to = to(agency);
            if (to.isEmpty()) {
                route(context, "outcomes-to-folder", agency).add();
            } else if (to.get().protocol() == OutcomesTo.Protocol.KAFKA) {
                context.getRegistry().bind("outcome-kafka-" + agency.shortName(), new OutcomeKafka(access(to.get())));
                route(context, "outcomes-to-kafka", agency)
                        .parameter("topic", to.get().name())
                        .parameter("brokers", to.get().url().reveal())
                        .add();
            } else {
                context.getRegistry()
                        .bind(
                                "outcome-broker-" + agency.shortName(),
                                ConnectionFactory.class,
                                OutcomeBrokers.connections(to.get()),
                                null,
                                "destroy");
                route(context, "outcomes-to-jms", agency)
                        .parameter("queue", to.get().name())
                        .add();
            }
            route(context, "outcomes-from-journal", agency).add();
        }
    }

    private static KafkaAccess access(OutcomesTo to) {
        return new KafkaAccess(to.url().reveal(), to.user(), to.password(), to.tls(), to.trust());
    }

    private static TemplatedRouteBuilder route(CamelContext context, String template, Agency agency) {
        return TemplatedRouteBuilder.builder(context, template)
                .routeId(template + "-" + agency.shortName())
                .parameter("agency", agency.shortName());
    }
}
