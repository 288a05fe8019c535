package uk.letterbox.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.alert.EnquirySource;
import uk.letterbox.alert.ToldEnquiry;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Person;
import uk.letterbox.enquiry.Enquiry;
import uk.letterbox.journal.Letter;
import uk.letterbox.mail.MailDoors;
import uk.letterbox.mail.MailMemo;
import uk.letterbox.mail.MailReading;
import uk.letterbox.mail.QuarantinedMails;
import uk.letterbox.settings.Key;
import uk.letterbox.spool.Spool;

/** Enquiries that branches are told of: leads from the spool, quarantined mails read again. */
record Enquiries(Setup setup, Spool spool, MailDoors mails) implements EnquirySource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ToldEnquiry NOT_KEPT = new ToldEnquiry(Map.of(), List.of("(Nothing is kept of it any more.)"));

    /** Those that the agency names for the branch, else those of all alerts. */
    @Override
    public String recipients(Letter letter) {
        Optional<Agency> agency = setup.agencies().stream()
                .filter(one -> one.shortName().equals(letter.arrival().agency()))
                .findFirst();
        String branch = letter.delivery()
                .map(Delivery::content)
                .map(content -> ((Lead) content).branch())
                .orElseGet(() -> MailMemo.of(letter.arrival().memo()).branch());
        String named = branch.isEmpty() ? agency.map(Enquiries::defaultBranch).orElse("") : branch;
        return agency.flatMap(one -> one.doors().mail())
                .map(mail -> mail.alertTo().getOrDefault(named, ""))
                .filter(to -> !to.isEmpty())
                .orElseGet(() -> setup.settings().text(Key.ALERT_TO));
    }

    private static String defaultBranch(Agency agency) {
        return agency.doors()
                .mail()
                .map(Doors.Mail::defaultBranch)
                .filter(branch -> !branch.isEmpty())
                .orElse(agency.leads().defaultBranch());
    }

    @Override
    public ToldEnquiry read(Letter letter) throws IOException {
        return letter.delivery().isPresent() ? lead(letter.delivery().get()) : quarantined(letter);
    }

    private ToldEnquiry lead(Delivery delivery) throws IOException {
        if (!spool.holds(delivery.arrivalId())) {
            return NOT_KEPT;
        }
        Person person = person(delivery.arrivalId());
        Lead lead = (Lead) delivery.content();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "Type", lead.leadType());
        put(fields, "Source", lead.leadSource());
        put(fields, "Branch", lead.branch());
        put(fields, "Property at letMC", lead.propertyId());
        put(fields, "Title", person.title());
        put(fields, "First name", person.firstName());
        put(fields, "Last name", person.lastName());
        put(fields, "Email", person.email());
        put(fields, "Telephone", person.phone());
        return new ToldEnquiry(fields, person.message().lines().toList());
    }

    private Person person(String arrival) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(spool.file(arrival)), Person.class);
        } catch (JsonProcessingException damaged) {
            // Its message would repeat what it could not read.
            throw new IOException("The spooled lead " + arrival + " is not the JSON it was");
        }
    }

    private ToldEnquiry quarantined(Letter letter) throws IOException {
        Optional<QuarantinedMails> door = mails.quarantined(letter.arrival().agency());
        Optional<MailReading.Read> read = door.isPresent() ? door.get().read(letter.arrival()) : Optional.empty();
        return read.map(Enquiries::quarantined).orElse(NOT_KEPT);
    }

    private static ToldEnquiry quarantined(MailReading.Read read) {
        Enquiry enquiry = read.reading().enquiry();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("From", "Reply-To", "Subject")) {
            read.mail().headers().first(name).ifPresent(value -> put(fields, name + " of the mail", value));
        }
        put(fields, "Type", enquiry.leadType());
        put(fields, "Source", enquiry.source());
        put(fields, "Branch", enquiry.branch());
        put(fields, "Reference", enquiry.reference());
        put(fields, "Title", enquiry.title());
        put(fields, "First name", enquiry.firstName());
        put(fields, "Last name", enquiry.lastName());
        put(fields, "Email", enquiry.email());
        put(fields, "Telephone", enquiry.phone());
        List<String> text = enquiry.message().isEmpty()
                ? read.mail().texts().stream()
                        .limit(1)
                        .flatMap(part -> part.text().lines())
                        .toList()
                : enquiry.message().lines().toList();
        return new ToldEnquiry(fields, text);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
