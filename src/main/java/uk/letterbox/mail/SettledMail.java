package uk.letterbox.mail;

import uk.letterbox.arrival.ArrivalOutcome;

/** A mail that the journal has: its connector may let go of it, or put it where mails of this outcome go. */
public record SettledMail(ReceivedMail mail, ArrivalOutcome outcome) {}
