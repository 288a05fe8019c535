package uk.letterbox.person;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import uk.letterbox.arrival.Mark;
import uk.letterbox.delivery.Person;
import uk.letterbox.settings.KeyedHash;

/** The marks of persons: one for an email address, one for a telephone number. */
public final class PersonMarks {

    private final KeyedHash hash;

    /** @param hash of the home folder */
    public PersonMarks(KeyedHash hash) {
        this.hash = hash.forPurpose("persons");
    }

    /** Of a person; what is empty, or neither address nor number, has none. */
    public List<Mark> of(Person person) {
        return contacts(person).map(this::of).toList();
    }

    /** Of an address or number. */
    public Mark of(Contact contact) {
        return new Mark(Mark.Kind.PERSON, hash.of(contact.form()), Duration.ZERO);
    }

    /** How a person can be reached. */
    public static Stream<Contact> contacts(Person person) {
        return Stream.of(person.email(), person.phone()).map(Contact::of).flatMap(Optional::stream);
    }
}
