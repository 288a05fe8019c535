package uk.letterbox.wiring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Person;
import uk.letterbox.erasure.PersonFiles;
import uk.letterbox.erasure.Spooled;
import uk.letterbox.mail.MailDoor;
import uk.letterbox.mail.MailInbox;
import uk.letterbox.mail.MailMemo;
import uk.letterbox.mime.MailParser;
import uk.letterbox.person.Contact;
import uk.letterbox.person.Mentions;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.spool.Spool;

/** Who is in the spool: a lead or a raw mail is about anybody who is named in it. */
record SpooledPeople(Spool spool, MailParser parser) implements Spooled {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean about(Arrival arrival, Contact contact) throws IOException {
        if (!spool.holds(arrival.id())) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(spool.file(arrival.id()));
        Optional<Person> person = person(bytes);
        return person.isPresent()
                ? about(person.get(), contact)
                : arrival.door().equals(MailDoor.DOOR) && new Mentions(contact).in(text(bytes));
    }

    /** A second address or number of somebody is in the message. */
    private static boolean about(Person person, Contact contact) {
        return PersonMarks.contacts(person).anyMatch(contact::equals) || new Mentions(contact).in(person.message());
    }

    /** Empty for a mail as it came: one that was quarantined, whatever became of it since. */
    private static Optional<Person> person(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, Person.class));
        } catch (IOException noPerson) {
            return Optional.empty();
        }
    }

    private String text(byte[] raw) throws IOException {
        return new String(raw, StandardCharsets.UTF_8) + "\n"
                + PersonFiles.text(parser.parse(new ByteArrayInputStream(raw)));
    }

    @Override
    public String mailbox(Arrival arrival) {
        return Optional.of(arrival)
                .filter(one -> one.door().equals(MailDoor.DOOR))
                .map(one -> MailMemo.of(one.memo()).place())
                .filter(place -> !place.equals(MailInbox.PLACE))
                .orElse("");
    }
}
