package uk.letterbox.enquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @param today the day of the mail; empty when it does not say */
    Made make(Letters letters, Examination examination, Optional<LocalDate> today) {
        Found found = examination.found();
        Notes notes = new Notes();
        Map<String, Chosen> fields = new LinkedHashMap<>();
        Chosen words = new WordsReader(found, notes).words();
        readPerson(found, examination, new InWords(words.value()), notes, fields);
        PropertyReader.References references = new PropertyReader(examination).references();
        fields.put("reference", references.whole());
        fields.put("agentReference", references.agent());
        fields.put("portalLeadId", leadId(found));
        TypeReader.Sign type = new TypeReader(examination, letters.carrier().to(), notes).read();
        fields.put("leadType", new Chosen(type.type().word(), "decision", type.rule()));
        fields.put("source", new SourceReader(portals, rules).read(letters, examination));
        fields.put("branch", new BranchReader(rules, notes).read(letters, found, references.branch()));
        new SaidBesides(found, notes, today).read();
        otherReference(found, references, notes);
        new Unclaimed(examination).lines().forEach(line -> notes.add("Text of the mail", line));
        fields.put("message", new Chosen(message(words.value(), notes.lines()), words.layer(), words.rule()));
        return new Made(enquiry(fields), findings(fields), notes.lines(), type.rank());
    }

    private void readPerson(
            Found found, Examination examination, InWords words, Notes notes, Map<String, Chosen> fields) {
        Predicate<String> notAPerson = address -> isNobodys(address, examination);
        PersonsName name = PersonsName.of(found, notes).or(words.name());
        fields.put("title", name.chosen(name.name().title()));
        fields.put("firstName", name.chosen(name.name().first()));
        fields.put("lastName", name.chosen(name.name().last()));
        fields.put("email", new PersonsEmail(found, notes, notAPerson).choose().or(() -> words.email(notAPerson)));
        fields.put("phone", new PersonsPhone(found, notes).choose().or(words::phone));
    }

    private static Enquiry enquiry(Map<String, Chosen> fields) {
        return new Enquiry(
                fields.get("leadType").value(),
                fields.get("source").value(),
                fields.get("branch").value(),
                fields.get("title").value(),
                fields.get("firstName").value(),
                fields.get("lastName").value(),
                fields.get("email").value(),
                fields.get("phone").value(),
                fields.get("message").value(),
                fields.get("reference").value(),
                fields.get("agentReference").value(),
                fields.get("portalLeadId").value());
    }

    private static List<Reading.Finding> findings(Map<String, Chosen> fields) {
        List<Reading.Finding> findings = new ArrayList<>();
        fields.forEach((field, chosen) -> {
            if (!chosen.isEmpty() && !chosen.layer().isEmpty()) {
                findings.add(new Reading.Finding(field, chosen.layer(), chosen.rule()));
            }
        });
        return findings;
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
