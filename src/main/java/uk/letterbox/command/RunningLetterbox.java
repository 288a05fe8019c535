package uk.letterbox.command;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;
import uk.letterbox.dispatch.CallMeter;
import uk.letterbox.wiring.Application;
import uk.letterbox.wiring.Office;
import uk.letterbox.wiring.Setup;

/** A Letterbox that runs in this process: the application and what people reach it by. */
final class RunningLetterbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningLetterbox.class);

    private final Office office;
    private final Application application;

    private RunningLetterbox(Office office, Application application) {
        this.office = office;
        this.application = application;
    }

    static RunningLetterbox start(Setup setup) throws Exception {
        Office office = Office.open(setup);
        try {
            return new RunningLetterbox(
                    office,
                    Application.start(
                            office,
                            meter(),
                            (agency, failure) -> {},
                            Map.of("alertTeller", new Nobody(), "diskWatch", new Nobody())));
        } catch (Exception failed) {
            office.close();
            throw failed;
        }
    }

    public static final class Nobody {
        public void tell() {}

        public void look() {}
    }

    private static CallMeter meter() {
        return new CallMeter() {
            @Override
            public void called(String agency, String operation, CallOutcome outcome) {}

            @Override
            public void waited(Lane lane, long millis) {}
        };
    }

    Office office() {
        return office;
    }

    @Override
    public void close() {
        application.close();
        office.close();
        LOG.info("Letterbox has stopped");
    }
}
