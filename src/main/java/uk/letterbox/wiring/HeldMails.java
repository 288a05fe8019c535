package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.held.HeldDoor;
import uk.letterbox.mail.QuarantinedMails;

/** The quarantined mails of an agency, as held arrivals see them; none when the agency has no mail door any more. */
record HeldMails(Optional<QuarantinedMails> mails) implements HeldDoor {

    @Override
    public Proposal again(Arrival held, Map<String, String> values) throws IOException {
        return mails.isPresent()
                ? mails.get().again(held, values)
                : new Proposal.Hold("The agency " + held.agency() + " has no mail door any more");
    }

    @Override
    public String expiredReason(Arrival held) {
        return "Nobody decided about it in time.";
    }

    @Override
    public void giveBack(Arrival held, String reason) throws IOException {
        if (mails.isPresent()) {
            mails.get().giveBack(held, reason);
        }
    }

    @Override
    public void notTaken(String part) throws IOException {
        if (mails.isPresent()) {
            mails.get().notTaken(part);
        }
    }
}
