package uk.letterbox.letmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Person;

/** What is said of a lead, under the names it travels by. Personal: for the wire, never for a log. */
record LeadBody(Map<Field, String> names) {

    /** National and international form; Ofcom gives numbers that begin with 07 to mobiles. */
    private static final Pattern MOBILE = Pattern.compile("^(\\+44\\s*(\\(0\\))?|0044|0)\\s*7.*");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The fields of a lead; what is empty is left out.
     *
     * @param spooled the {@link Person} as JSON
     * @throws IOException when it cannot be read
     */
    Map<String, Object> fields(Lead lead, Path spooled, String branchId) throws IOException {
        Person person = person(spooled);
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, Field.BRANCH, branchId);
        put(fields, Field.TITLE, person.title());
        put(fields, Field.FIRST_NAME, person.firstName());
        put(fields, Field.LAST_NAME, person.lastName());
        put(fields, Field.EMAIL, person.email());
        put(fields, MOBILE.matcher(person.phone().strip()).matches() ? Field.MOBILE : Field.PHONE, person.phone());
        put(fields, Field.MESSAGE, person.message());
        put(fields, Field.PROPERTY, lead.propertyId());
        return fields;
    }

    private static Person person(Path spooled) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(spooled), Person.class);
        } catch (JsonProcessingException damaged) {
            // Its message would repeat what it could not read.
            throw new IOException("The spooled lead " + spooled.getFileName() + " is not the JSON it was");
        }
    }

    private void put(Map<String, Object> fields, Field field, String value) {
        String name = names.get(field);
        if (!name.isEmpty() && !value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
