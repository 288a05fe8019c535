package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import uk.letterbox.layer.Candidate;
import uk.letterbox.letter.Letters;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portals;
import uk.letterbox.portal.Senders;
import uk.letterbox.wording.MessageText;

/** Makes the fields of an enquiry of what the layers found in a letter. */
final class EnquiryMaker {

    private static final int MOST_MESSAGE = 8_192;
    private static final int MOST_NOTES = 3_000;
    private static final int LONGEST_ID = 100;
    /** Begins the notes at the end of a message. */
    static final String NOTES = "Also in the mail:";

    private static final Set<String> ROLES =
            Phrase.words("support help helpdesk info members team hello customerservice customerservices "
                    + "customer.services customersupport service admin contact leads enquiries autoresponder "
                    + "security privacy sales");

    private final Portals portals;
    private final MailRules rules;
    private final Ours ours;

    EnquiryMaker(Portals portals, MailRules rules, Ours ours) {
        this.portals = portals;
        this.rules = rules;
        this.ours = ours;
    }

    /** An enquiry with where its fields came from. */
    record Made(Enquiry enquiry, List<Reading.Finding> findings, List<String> notes, int typeRank) {

        boolean answerable() {
            return !enquiry.email().isEmpty() || !enquiry.phone().isEmpty();
        }

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Made";
        }
    }

    Made make(Letters letters, Examination examination) {
        Found found = examination.found();
        Notes notes = new Notes();
        List<Reading.Finding> findings = new ArrayList<>();
        Chosen words = found(findings, "message", new WordsReader(found, notes).words());
        InWords inWords = new InWords(words.value());
        PersonReader person = new PersonReader(found, notes);
        Predicate<String> notAPerson = address -> isNobodys(address, examination);
        PersonReader.Name name = or(person.name(), inWords.name());
        Chosen email = found(findings, "email", person.email(notAPerson).or(() -> inWords.email(notAPerson)));
        Chosen phone = found(findings, "phone", person.phone().or(inWords::phone));
        PropertyReader.References references = new PropertyReader(found, examination.portal()).references();
        TypeReader.Sign type = new TypeReader(
                        examination.letter(),
                        examination.portal(),
                        found,
                        letters.carrier().to(),
                        notes)
                .read();
        Chosen source = found(findings, "source", new SourceReader(portals, rules).read(letters, examination));
        Chosen branch =
                found(findings, "branch", new BranchReader(rules, notes).read(letters, found, references.branch()));
        Chosen leadId = found(findings, "portalLeadId", leadId(found));
        new SaidBesides(found, notes).read();
        otherReference(found, references, notes);
        findings.add(new Reading.Finding("leadType", "decision", type.rule()));
        found(findings, "reference", references.whole());
        found(findings, "agentReference", references.agent());
        found(
                findings,
                "title",
                new Chosen(
                        name.name().title(),
                        name.origin().layer(),
                        name.origin().rule()));
        found(
                findings,
                "firstName",
                new Chosen(
                        name.name().first(),
                        name.origin().layer(),
                        name.origin().rule()));
        found(
                findings,
                "lastName",
                new Chosen(
                        name.name().last(), name.origin().layer(), name.origin().rule()));
        Enquiry enquiry = new Enquiry(
                type.type().word(),
                source.value(),
                branch.value(),
                name.name().title(),
                name.name().first(),
                name.name().last(),
                email.value(),
                phone.value(),
                message(words.value(), notes.lines()),
                references.whole().value(),
                references.agent().value(),
                leadId.value());
        return new Made(enquiry, findings, notes.lines(), type.rank());
    }

    private static PersonReader.Name or(PersonReader.Name name, PersonReader.Name other) {
        return name.origin().isEmpty() ? other : name;
    }

    private static Chosen found(List<Reading.Finding> findings, String field, Chosen chosen) {
        if (!chosen.isEmpty()) {
            findings.add(new Reading.Finding(field, chosen.layer(), chosen.rule()));
        }
        return chosen;
    }

    /** Whether an address cannot be the enquirer's: ours, the sender's own, or a desk of a portal. */
    private boolean isNobodys(String address, Examination examination) {
        boolean sender = rules.formSenders().contains(address)
                || address.equals(examination.sender())
                        && portals.ofSender(address).isPresent();
        String local = address.substring(0, Math.max(0, address.indexOf('@')));
        boolean desk = ROLES.contains(local)
                && portals.all().stream()
                        .flatMap(portal -> portal.senders().from().stream())
                        .anyMatch(from -> Senders.isIn(Ours.domain(address), from.substring(from.indexOf('@') + 1)));
        return ours.include(address) || sender || desk;
    }

    private static Chosen leadId(Found found) {
        Optional<Candidate> id = found.all(Field.PORTAL_LEAD_ID).findFirst();
        return id.filter(one -> one.value().length() <= LONGEST_ID)
                .map(one -> new Chosen(one.value().replaceFirst("^#\\s*", ""), "label", one.label()))
                .orElse(Chosen.NONE);
    }

    private static void otherReference(Found found, PropertyReader.References references, Notes notes) {
        found.all(Field.REFERENCE)
                .filter(one -> !one.value().equals(references.whole().value()))
                .forEach(one -> notes.add(one.label(), one.value()));
    }

    private static String message(String words, List<String> notes) {
        String besides = notes.isEmpty() ? "" : MessageText.of(NOTES + "\n" + String.join("\n", notes), MOST_NOTES);
        String own = MessageText.of(words, MOST_MESSAGE - besides.length() - 2);
        return own.isEmpty() || besides.isEmpty() ? own + besides : own + "\n\n" + besides;
    }
}
