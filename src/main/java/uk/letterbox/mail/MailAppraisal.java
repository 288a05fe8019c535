package uk.letterbox.mail;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Person;
import uk.letterbox.delivery.Side;
import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;
import uk.letterbox.property.References;
import uk.letterbox.spool.Sha256;

/** From what a mail says to what should become of it. */
final class MailAppraisal {

    private static final byte[] NOTHING = {};
    private static final int SHORT = 8;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * Of a mail that was read.
     *
     * @param note for whoever answers it, beside what the mail says
     */
    Appraised of(String arrivalId, ReceivedMail mail, Reading reading, References references, Optional<String> note) {
        Verdict verdict = reading.verdict();
        Enquiry enquiry = reading.enquiry();
        String name = name(enquiry, mail.raw());
        String memo = new MailMemo(verdict.rule(), enquiry, mail.place(), mail.defaultSource()).json();
        if (verdict instanceof Verdict.Lead) {
            return lead(arrivalId, enquiry, property(enquiry, references), note, name, memo);
        }
        String reason = verdict.rule() + ": " + verdict.reason();
        return verdict instanceof Verdict.Ignore
                ? new Appraised(new Proposal.Ignore(reason), NOTHING, name, memo)
                : new Appraised(new Proposal.Quarantine(reason), mail.raw(), name, memo);
    }

    /**
     * An enquiry that becomes a lead, a line of its own. An unknown reference keeps it not back: whoever answers it reads the
     * reference.
     *
     * @param property letMC's id of what is asked about
     */
    Appraised lead(
            String arrivalId,
            Enquiry enquiry,
            Optional<String> property,
            Optional<String> note,
            String name,
            String memo) {
        Lead lead = new Lead(enquiry.leadType(), enquiry.source(), enquiry.branch(), property.orElse(""));
        List<String> message = new ArrayList<>(List.of(enquiry.message()));
        if (property.isEmpty() && !enquiry.reference().isEmpty()) {
            message.add("Property reference: " + enquiry.reference());
        }
        note.ifPresent(message::add);
        Person person = new Person(
                enquiry.title(),
                enquiry.firstName(),
                enquiry.lastName(),
                enquiry.email(),
                enquiry.phone(),
                String.join("\n\n", message).strip());
        Draft draft = new Draft(Kind.LEAD, arrivalId, lead);
        return new Appraised(new Proposal.Deliver(List.of(draft)), json(person), name, memo);
    }

    /** letMC's id of the property that an enquiry names; the side of the business it is of goes first. */
    static Optional<String> property(Enquiry enquiry, References references) {
        List<Side> sides = enquiry.leadType().startsWith("Sales")
                ? List.of(Side.SALES, Side.LETTINGS)
                : List.of(Side.LETTINGS, Side.SALES);
        return List.of(enquiry.agentReference(), enquiry.reference()).stream()
                .filter(reference -> !reference.isBlank())
                .flatMap(reference -> sides.stream().flatMap(side -> references.id(side, reference).stream()))
                .findFirst();
    }

    private static String name(Enquiry enquiry, byte[] raw) {
        String sum = HexFormat.of().formatHex(Sha256.digest().digest(raw)).substring(0, SHORT);
        String source = MailMemo.plain(enquiry.source());
        return (source.isEmpty() ? "mail" : source) + " " + sum;
    }

    private byte[] json(Person person) {
        try {
            return json.writeValueAsBytes(person);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
