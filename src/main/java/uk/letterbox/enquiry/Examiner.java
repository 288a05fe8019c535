package uk.letterbox.enquiry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Kind;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;
import uk.letterbox.portal.Portals;

/** Says who sent a letter, and lets the layers read it. */
final class Examiner {

    private static final Set<String> MACHINES =
            Phrase.words("wordpress website web www www-data webmaster webforms webform forms form noreply no-reply "
                    + "donotreply do-not-reply apache nobody info enquiries enquiry contact hello mail "
                    + "notifications leads mailer site online sales lettings");
    private static final Pattern ANSWER = Pattern.compile("(?i)\\s*(re|aw)\\s*:.*");

    private final Portals portals;
    private final MailRules rules;
    private final Ours ours;

    Examiner(Portals portals, MailRules rules, Ours ours) {
        this.portals = portals;
        this.rules = rules;
        this.ours = ours;
    }

    /** Of several letters the first that is an enquiry; of a mail that forwards none, the mail itself. */
    Examination examine(Letters letters) {
        List<Examination> inner =
                letters.innermost().stream().map(this::examine).toList();
        Optional<Examination> enquiry =
                inner.stream().filter(Examination::isEnquiry).findFirst();
        if (enquiry.isPresent() || !letters.forwards()) {
            return enquiry.orElse(inner.get(0));
        }
        boolean quoted = inner.stream().anyMatch(one -> one.letter().way() == Letter.Way.QUOTED);
        return quoted ? inner.get(0) : examineCarrier(letters, inner);
    }

    /** What encloses others may be an enquiry itself, with a mail of the enquirer's attached. */
    private Examination examineCarrier(Letters letters, List<Examination> inner) {
        Examination itself = examine(letters.carrier());
        return itself.isEnquiry() || inner.isEmpty() ? itself : inner.get(0);
    }

    private Examination examine(Letter letter) {
        String sender = address(letter);
        Optional<Portal> known = portals.ofSender(sender);
        if (known.isPresent() && !ours.include(sender)) {
            Origin origin = known.get().kind() == Kind.PORTAL ? Origin.PORTAL : Origin.FORM;
            return new Examination(letter, origin, known.get(), Layers.ofMachine(letter, known.get()));
        }
        Portal form = marked(letter).orElse(portals.general());
        Found asForm = Layers.ofMachine(letter, form);
        Origin origin = origin(letter, sender, new Examination(letter, Origin.UNKNOWN, form, asForm), form);
        boolean machine = origin == Origin.FORM || asForm.inStructure(Field.EMAIL) || asForm.inStructure(Field.PHONE);
        if (origin == Origin.FORM && isSentFor(letter, sender)) {
            return new Examination(letter, origin, form, Layers.ofVisitor(letter, form));
        }
        return new Examination(letter, origin, form, machine ? asForm : Layers.ofPerson(letter, form));
    }

    /** Whoever the sender is: a configured form, the agency or its form, or whoever the mailbox is for. */
    Origin origin(Letter letter) {
        String sender = address(letter);
        Optional<Portal> known = portals.ofSender(sender);
        if (known.isPresent() && !ours.include(sender)) {
            return known.get().kind() == Kind.PORTAL ? Origin.PORTAL : Origin.FORM;
        }
        return isForm(sender) || isSentFor(letter, sender)
                ? Origin.FORM
                : ours.include(sender) ? Origin.OWN : rules.defaultSource().isEmpty() ? Origin.UNKNOWN : Origin.MAILBOX;
    }

    private Origin origin(Letter letter, String sender, Examination asForm, Portal form) {
        Origin origin = origin(letter);
        boolean ofOwnForm =
                origin == Origin.OWN && asForm.isLaidOut() && isFormOfOurs(letter, sender, asForm.found(), form);
        return ofOwnForm ? Origin.FORM : origin;
    }

    /** Some forms put their visitor into From; then the envelope alone says who sent it. */
    private boolean isSentFor(Letter letter, String sender) {
        boolean visitor = !isForm(sender) && !ours.include(sender);
        return visitor
                && letter.envelope().stream()
                        .anyMatch(address -> isForm(address)
                                || portals.ofSender(address)
                                        .filter(portal -> portal.kind() == Kind.FORM)
                                        .isPresent());
    }

    private boolean isForm(String sender) {
        return rules.formSenders().contains(sender) || rules.formSenders().contains(Ours.domain(sender));
    }

    /**
     * A website sends from the agency's own domain, and so do its people, and what answers enquirers by itself. A form's
     * mail goes to the agency, answers nothing, and comes from an address of a machine or has somebody else to reply to.
     */
    private boolean isFormOfOurs(Letter letter, String sender, Found found, Portal form) {
        boolean toUs = letter.to().isEmpty() || letter.to().stream().anyMatch(ours::include);
        boolean toEnquirer = found.all(Field.EMAIL)
                .map(one -> one.value().toLowerCase(Locale.ROOT))
                .anyMatch(email -> letter.to().stream().anyMatch(email::contains));
        boolean foreignReply = letter.replyTo().stream()
                .anyMatch(reply -> !ours.include(reply.address().toLowerCase(Locale.ROOT)));
        boolean machine = MACHINES.contains(sender.substring(0, Math.max(0, sender.indexOf('@'))));
        boolean answer = ANSWER.matcher(letter.subject()).matches();
        return toUs
                && !toEnquirer
                && !answer
                && (foreignReply || machine || !form.name().isEmpty());
    }

    /** The form tool whose mails are known by what stands in them. */
    private Optional<Portal> marked(Letter letter) {
        for (Portal portal : portals.all()) {
            for (String mark : portal.marks()) {
                boolean plain = letter.page().plain().stream()
                        .anyMatch(line -> Phrase.fold(line).startsWith(mark));
                if (plain
                        || letter.page().html().stream()
                                .anyMatch(line -> Phrase.fold(line).startsWith(mark))) {
                    return portals.named(portal.name());
                }
            }
        }
        return Optional.empty();
    }

    private static String address(Letter letter) {
        return letter.from()
                .map(from -> from.address().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
