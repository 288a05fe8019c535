package uk.letterbox.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.letterbox.arrival.Mark;
import uk.letterbox.delivery.Person;
import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;
import uk.letterbox.person.Contact;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.settings.KeyedHash;

/** By what a mail is known when it comes again, or its enquiry in another mail. */
final class EnquiryMarks {

    private final KeyedHash hash;
    private final PersonMarks persons;
    private final Duration window;

    /** @param window how long the same enquiry of the same person is a duplicate */
    EnquiryMarks(KeyedHash home, Duration window) {
        this.hash = home.forPurpose("enquiries");
        this.persons = new PersonMarks(home);
        this.window = window;
    }

    /** Of a mail: its own id, its enquiry's if it is a lead, and who wrote. */
    List<Mark> of(MailReading.Read read) {
        List<Mark> marks = new ArrayList<>();
        messageId(read)
                .map(id -> new Mark(Mark.Kind.MESSAGE, hash.of("message\n" + id), Mark.ALWAYS))
                .ifPresent(marks::add);
        marks.addAll(ofEnquiry(read.reading()));
        return marks;
    }

    /** Of what a mail says, whichever mail it is. */
    List<Mark> ofEnquiry(Reading reading) {
        Enquiry enquiry = reading.enquiry();
        List<Mark> marks = new ArrayList<>();
        if (reading.verdict() instanceof Verdict.Lead) {
            String asked = asked(enquiry);
            PersonMarks.contacts(person(enquiry)).map(Contact::form).forEach(form -> {
                portals(enquiry, form).ifPresent(marks::add);
                marks.add(new Mark(Mark.Kind.ENQUIRY, hash.of("enquiry\n" + form + "\n" + asked), window));
            });
        }
        marks.addAll(ofPerson(enquiry));
        return marks;
    }

    /** Two forms of one website may each count from 1: the same id of two persons is two enquiries. */
    private Optional<Mark> portals(Enquiry enquiry, String form) {
        return Optional.of(enquiry.portalLeadId())
                .filter(id -> !id.isBlank())
                .map(id -> "portal\n" + enquiry.source() + "\n" + id + "\n" + form)
                .map(known -> new Mark(Mark.Kind.PORTAL, hash.of(known), Mark.ALWAYS));
    }

    List<Mark> ofPerson(Enquiry enquiry) {
        return persons.of(person(enquiry));
    }

    private static Person person(Enquiry enquiry) {
        return new Person(
                enquiry.title(), enquiry.firstName(), enquiry.lastName(), enquiry.email(), enquiry.phone(), "");
    }

    /** By the words of the enquirer alone: what the reader noted after them may differ from mail to mail. */
    private static String asked(Enquiry enquiry) {
        return enquiry.reference() + "\n" + enquiry.leadType() + "\n"
                + enquiry.words().replaceAll("[\\s\\p{Punct}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> messageId(MailReading.Read read) {
        return read.mail()
                .headers()
                .first("Message-ID")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
    }
}
