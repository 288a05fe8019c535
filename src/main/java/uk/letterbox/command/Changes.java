package uk.letterbox.command;

import java.util.Map;

import uk.letterbox.console.DeliveryView;
import uk.letterbox.journal.Desk;

/** What is said of a change of a delivery. */
final class Changes {

    private Changes() {}

    static Answer told(Desk.Done done, String what) {
        if (done instanceof Desk.Done.Changed changed) {
            return Answer.good(
                    DeliveryView.listed(changed.delivery()), changed.delivery().id() + " " + what + ".");
        }
        return notDone("It", ((Desk.Done.NotDone) done).why());
    }

    static Answer notDone(String subject, String why) {
        return Answer.finding(
                Map.of("error", why), subject + " was left as it is: " + why + (why.endsWith(".") ? "" : "."));
    }
}
