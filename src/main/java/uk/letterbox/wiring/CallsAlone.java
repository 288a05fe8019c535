package uk.letterbox.wiring;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.dispatch.Dispatch;

/**
 * The way to letMC of a stopped Letterbox, for what a person asks: no door is opened and nothing else is sent. The same
 * routes and the same budget as those of a running one.
 */
public final class CallsAlone implements AutoCloseable {

    private static final List<String> ROUTES =
            List.of("calls-from-journal", "calls-to-letmc", "outcomes-to-journal", "dead-letters", "error-channels");

    private final Calls calls;
    private final Main main;

    private CallsAlone(Calls calls, Main main) {
        this.calls = calls;
        this.main = main;
    }

    /** Opens it on an office, which stays the caller's to close after this. */
    public static CallsAlone start(Office office) throws Exception {
        CallMeter meter = new Unmeasured();
        Calls calls = new Calls(office, meter);
        Main main = main(office, calls, Application.dispatch(office, meter, false));
        CallsAlone alone = new CallsAlone(calls, main);
        try {
            main.start();
            if (main.getCamelContext().getRoutes().isEmpty()) {
                throw new IOException("There are no routes in "
                        + office.setup().installation().routes() + ". Restore the routes folder of the installation");
            }
            return alone;
        } catch (Exception failed) {
            alone.close();
            throw failed;
        }
    }

    private static Main main(Office office, Calls calls, Dispatch dispatch) {
        Main main = Application.plain(
                office.setup(),
                ROUTES.stream()
                        .map(route -> "file:" + office.setup().installation().routes() + "/" + route + ".camel.yaml")
                        .collect(Collectors.joining(",")));
        main.bind("letmcCalls", calls.beans());
        main.bind("callRecorder", dispatch.recorder());
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport support) {
                CamelContext context = support.getCamelContext();
                context.addComponent("journal", dispatch.component());
                context.addComponent("http", calls.component());
            }
        });
        return main;
    }

    @Override
    public void close() {
        main.stop();
        calls.close();
    }

    private static final class Unmeasured implements CallMeter {

        @Override
        public void called(String agency, String operation, CallOutcome outcome) {}

        @Override
        public void waited(Lane lane, long millis) {}
    }
}
