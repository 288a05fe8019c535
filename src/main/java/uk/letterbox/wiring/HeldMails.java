package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.held.HeldDoor;
import uk.letterbox.held.Refused;
import uk.letterbox.mail.MailInbox;
import uk.letterbox.mail.MailMemo;
import uk.letterbox.mail.QuarantinedMails;

/** The quarantined mails of an agency, as held arrivals see them; none when the agency has no mail door any more. */
record HeldMails(Optional<QuarantinedMails> mails, MailConnectors mailboxes) implements HeldDoor {

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
    public String giveBack(Arrival held, String reason) throws IOException {
        String place = MailMemo.of(held.memo()).place();
        if (!place.equals(MailInbox.PLACE)) {
            return "The mail was left where it came to: " + mailboxes.whereabouts(place)
                    + ", unless somebody has moved it.";
        }
        if (mails.isEmpty()) {
            return Refused.nowhere(held.id(), "The agency " + held.agency() + " has no mail door any more");
        }
        return mails.get()
                .giveBack(held, reason)
                .map(Refused::liesIn)
                .orElse("Its bytes are no longer kept, so nothing was given back.");
    }

    @Override
    public void notTaken(String part) throws IOException {
        if (mails.isPresent()) {
            mails.get().notTaken(part);
        }
    }
}
