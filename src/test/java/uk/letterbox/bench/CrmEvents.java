package uk.letterbox.bench;

import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Events as a CRM sends them. */
final class CrmEvents {

    /** How the agency names the types of its leads. */
    static final String LEADS = "leads: { types: { LettingsApplicant: LettingsApplicant } }";

    private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"%d\",\"source\":\"/crm\",\"type\":\"%s\","
            + "\"datacontenttype\":\"application/json\",\"data\":%s}";

    private CrmEvents() {}

    /** Leads and custom fields in turn, of 300 to 500 bytes; the fields are those of two hundred properties. */
    static List<String> small(int count) {
        return some(count, number -> number % 2 == 0 ? lead(number) : field(number));
    }

    /** Photos in base64, twenty for each property. */
    static List<String> photos(List<byte[]> photos) {
        return some(photos.size(), number -> photo(number, photos.get(number)));
    }

    private static List<String> some(int count, IntFunction<String> event) {
        return IntStream.range(0, count).mapToObj(event).toList();
    }

    /** A lead; each is another person. */
    static String lead(int number) {
        return EVENT.formatted(
                number,
                "letmc.lead.create",
                ("{\"leadType\":\"LettingsApplicant\",\"leadSource\":\"Website\",\"title\":\"Ms\",\"firstName\":\"Ada\","
                                + "\"lastName\":\"Example %1$d\",\"email\":\"ada.%1$d@example.com\",\"phone\":\"07700 900123\","
                                + "\"message\":\"May I see it on Friday, or on any other day of the week but Sunday?\","
                                + "\"propertyId\":\"%2$s\"}")
                        .formatted(number, property(number % 200)));
    }

    private static String field(int number) {
        return EVENT.formatted(
                number,
                "letmc.customfield.set",
                "{\"objectId\":\"%s\",\"field\":\"Photography\",\"value\":\"done, and shown to the owner as number %d\"}"
                        .formatted(property(number % 200), number));
    }

    private static String photo(int number, byte[] bytes) {
        return EVENT.formatted(
                number,
                "letmc.photo.add",
                "{\"side\":\"lettings\",\"propertyId\":\"%s\",\"fileName\":\"%02d.jpg\",\"content\":\"%s\"}"
                        .formatted(
                                property(number / 20),
                                number % 20,
                                Base64.getEncoder().encodeToString(bytes)));
    }

    private static String property(int number) {
        return Shoot.propertyId(number);
    }
}
