package uk.letterbox.mail;

import uk.letterbox.arrival.Proposal;

/**
 * What should become of a mail.
 *
 * @param kept what is spooled: who enquires as JSON, or the raw mail for a person to look at; nothing of what is ignored
 * @param name for lists; says nothing of a person
 * @param memo how it was decided, as JSON; says nothing of a person
 */
record Appraised(Proposal proposal, byte[] kept, String name, String memo) {

    /** Says nothing, for what is kept is personal. */
    @Override
    public String toString() {
        return "Appraised";
    }
}
