package uk.letterbox.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.letterbox.erasure.Erased;
import uk.letterbox.person.Contact;
import uk.letterbox.wiring.Office;

/** {@code erase EMAIL-OR-PHONE}. */
@Command(
        name = "erase",
        description = "Erase one person from all that is kept here, and say what of them remains elsewhere.")
final class EraseCommand extends OfficeCommand {

    @Parameters(
            paramLabel = "EMAIL-OR-PHONE",
            description = "Their email address, or their telephone number in quotes.")
    private String person;

    @Override
    Answer answer(Office office) throws IOException {
        Optional<Contact> contact = Contact.of(person);
        if (contact.isEmpty()) {
            return Answer.wrong(
                    "Say an email address or a telephone number, for example: letterbox erase ada@example.com, or"
                            + " letterbox erase \"07700 900123\".");
        }
        Erased erased = office.erasure().erase(contact.get());
        return erased.complete() ? Answer.good(erased, text(erased)) : Answer.finding(erased, text(erased));
    }

    private static String text(Erased erased) {
        List<String> lines = new ArrayList<>();
        lines.add("Erased: the bytes of " + erased.arrivals().size() + " arrivals, "
                + erased.discarded().size() + " deliveries that will not be sent, "
                + erased.files().size() + " files.");
        erased.arrivals().forEach(id -> lines.add("  " + id));
        erased.discarded().forEach(id -> lines.add("  " + id + " DISCARDED"));
        erased.files().forEach(file -> lines.add("  " + Plain.text(file)));
        erased.underWay()
                .forEach(id -> lines.add("NOT erased: " + id + " is being sent now. Type the same again in a minute."));
        erased.waiting()
                .forEach(file -> lines.add("NOT erased: " + Plain.text(file)
                        + " was not taken yet. Remove it, or type the same again when it was."));
        lines.add("Remains elsewhere, where Letterbox erases nothing:");
        erased.atLetmc().forEach(id -> lines.add("  letMC: the lead of " + Plain.text(id)));
        erased.mailboxes()
                .forEach(mailbox -> lines.add("  the mailbox " + Plain.text(mailbox) + ": the mails themselves"));
        lines.add(
                "  mailboxes of branches that were told of an enquiry, folders and queues of other systems, backups.");
        lines.add("  A second address or number of the same person is erased by typing it too.");
        return String.join(System.lineSeparator(), lines);
    }
}
