package uk.letterbox.enquiry;

import java.util.List;
import java.util.Optional;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Portals;

/** Mails that are not from whom they seem to be. */
final class Spoofed {

    private final Likeness likeness;
    private final Portals portals;

    Spoofed(Portals portals) {
        this.portals = portals;
        this.likeness = new Likeness(portals);
    }

    List<Judgement> rules() {
        return List.of(this::dmarcFail, this::forgedResult, Spoofed::severalSenders, this::lookAlike, this::unproven);
    }

    private Optional<Verdict> dmarcFail(Case one) {
        boolean portal =
                one.carrier() == Origin.PORTAL && mustPass(one.letters().carrier());
        boolean own = one.ours().include(address(one.letters().carrier()));
        return Judgement.quarantine(
                one.trust() == Trust.FAIL && (portal || own),
                "dmarc-fail",
                "The mail server says that the sender is not who it seems to be (dmarc=fail).");
    }

    private Optional<Verdict> forgedResult(Case one) {
        return Judgement.quarantine(
                one.trust() == Trust.FORGED,
                "forged-result",
                "The mail came with a result of authentication in the name of the agency's own server.");
    }

    /** A mail has one (RFC 5322, section 3.6); of two, each reader may believe another. */
    private static Optional<Verdict> severalSenders(Case one) {
        long senders = one.mail().headers().all("From").stream()
                .map(String::strip)
                .distinct()
                .count();
        return Judgement.quarantine(
                senders > 1,
                "several-senders",
                "It names more than one sender, and which one is true nobody can tell.");
    }

    private Optional<Verdict> lookAlike(Case one) {
        boolean carrier = looksLike(one.letters().carrier(), one);
        boolean inner = looksLike(one.examination().letter(), one);
        return Judgement.quarantine(
                carrier || inner, "look-alike", "The sender looks like a portal by its name or domain, and is none.");
    }

    private boolean looksLike(Letter letter, Case one) {
        String address = address(letter);
        boolean known = portals.ofSender(address).isPresent()
                || one.ours().include(address)
                || one.rules().formSenders().contains(address);
        return !known && letter.from().filter(likeness::of).isPresent();
    }

    private Optional<Verdict> unproven(Case one) {
        return Judgement.quarantine(
                one.carrier() == Origin.PORTAL
                        && one.trust() == Trust.NONE
                        && one.rules().requireAuthForPortals(),
                "portal-unproven",
                "No trusted result says that the portal sent it, and the agency wants one.");
    }

    private boolean mustPass(Letter letter) {
        return portals.ofSender(address(letter))
                .filter(portal -> portal.senders().mustPass())
                .isPresent();
    }

    private static String address(Letter letter) {
        return letter.from()
                .map(from -> from.address().toLowerCase(java.util.Locale.ROOT))
                .orElse("");
    }
}
