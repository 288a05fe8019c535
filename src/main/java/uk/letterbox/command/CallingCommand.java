package uk.letterbox.command;

import java.time.Duration;

import uk.letterbox.wiring.CallsAlone;
import uk.letterbox.wiring.Office;

/** A command that calls letMC itself: on a stopped Letterbox the way there is opened for it, and nothing else is sent. */
abstract class CallingCommand extends OfficeCommand {

    /** Whether it will call, as it was worded. */
    abstract boolean calls();

    @Override
    final Answer alone(Office office) throws Exception {
        if (!calls()) {
            return answer(office);
        }
        try (CallsAlone open = CallsAlone.start(office)) {
            return answer(office);
        }
    }

    @Override
    Duration patience() {
        return Duration.ofMinutes(10);
    }
}
