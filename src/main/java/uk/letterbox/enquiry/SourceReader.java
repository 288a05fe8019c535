package uk.letterbox.enquiry;

import java.util.Optional;

import uk.letterbox.layer.Candidate;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Portals;

/**
 * Where an enquiry comes from: the portal that sent it, or whose mail was forwarded; what a lead for machines says; the
 * website; what is usual for the mailbox. Never a brand that the text happens to name.
 */
final class SourceReader {

    private static final String WEBSITE = "Website";
    private static final String EMAIL = "Email";

    private final Portals portals;
    private final MailRules rules;

    SourceReader(Portals portals, MailRules rules) {
        this.portals = portals;
        this.rules = rules;
    }

    Chosen read(Letters letters, Examination examination) {
        if (examination.origin() == Origin.PORTAL) {
            return new Chosen(examination.portal().source(), "sender", "the portal's address");
        }
        Optional<Candidate> named = examination.found().layers().stream()
                .filter(layer ->
                        layer.layer().equals("lead-metadata") || layer.layer().equals("adf"))
                .flatMap(layer -> layer.of(Field.SOURCE).stream())
                .findFirst();
        if (named.isPresent()) {
            return new Chosen(
                    portals.sourceNamed(named.get().value()),
                    "lead for machines",
                    named.get().label());
        }
        if (examination.origin() == Origin.FORM) {
            return new Chosen(WEBSITE, "sender", "a form");
        }
        if (!rules.defaultSource().isEmpty()) {
            return new Chosen(rules.defaultSource(), "mailbox", "usual for the mailbox");
        }
        return new Chosen(EMAIL, "none", "nothing names one");
    }
}
