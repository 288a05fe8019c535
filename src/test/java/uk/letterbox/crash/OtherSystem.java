package uk.letterbox.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.arrival.ArrivalOutcome;

/** Says what other systems say to an agency: events of every kind, one in a hundred of them malformed, and some several times. */
final class OtherSystem {

    /** What a custom field is called whose values it sets. */
    private static final String FIELD = "Photography";

    private static final String SOURCE = "/crm";
    private static final int PROPERTIES = 8;
    private static final int COPIES = 2;
    private static final int LATEST_COPY = 40;

    private final int agency;
    private final Random random;
    private final Contents contents;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, List<String>> photos = new HashMap<>();

    /** @param agency a number of its own, so that no two agencies have the same property */
    OtherSystem(int agency, Random random) {
        this.agency = agency;
        this.random = random;
        this.contents = new Contents(random);
    }

    /** So many different events, in their order. */
    List<Sent> events(int count) throws IOException {
        List<Sent> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.add(event(number));
        }
        return events;
    }

    /** As they are sent: each tenth is sent up to three times. */
    List<Sent> withRepeats(List<Sent> events) {
        Map<Integer, List<Sent>> sending = new TreeMap<>();
        for (Sent event : events) {
            at(sending, event.number()).add(0, event);
            boolean again = event.number() % 10 == 3 && !event.id().isEmpty();
            for (int copies = again ? 1 + random.nextInt(COPIES) : 0; copies > 0; copies--) {
                at(sending, event.number() + random.nextInt(LATEST_COPY)).add(event);
            }
        }
        return sending.values().stream().flatMap(List::stream).toList();
    }

    private static List<Sent> at(Map<Integer, List<Sent>> sending, int position) {
        return sending.computeIfAbsent(position, any -> new ArrayList<>());
    }

    private Sent event(int number) throws IOException {
        if (number % 100 == 57) {
            String torn = "{\"specversion\":\"1.0\",\"id\":\"torn %d of %d\",".formatted(number, agency);
            return new Sent(number, "", torn, ArrivalOutcome.REFUSED, "", "");
        }
        if (number % 50 == 31) {
            ObjectNode data = media(number, "front.jpg", contents.jpeg(500));
            data.remove("propertyId");
            data.put("reference", Photographer.UNKNOWN);
            return sent(number, "letmc.photo.add", data, ArrivalOutcome.HELD, "", "");
        }
        int kind = random.nextInt(100);
        if (kind < 45) {
            return photo(number);
        }
        if (kind < 55) {
            byte[] plan = contents.jpeg(1_500);
            return sent(number, "letmc.floorplan.add", media(number, "plan.jpg", plan), DropFolder.sha256(plan));
        }
        if (kind < 65) {
            return removal(number);
        }
        if (kind < 72) {
            String link = "https://tours.example.com/%d/%d".formatted(agency, number);
            ObjectNode data = place(random.nextInt(PROPERTIES))
                    .put("type", "Virtual Tour")
                    .put("caption", "Tour")
                    .put("link", link);
            return sent(number, "letmc.portalmedia.submit", data, link);
        }
        return kind < 85 ? lead(number) : field(number);
    }

    private Sent photo(int number) throws IOException {
        byte[] photo = contents.jpeg(500 + random.nextInt(3_000));
        int property = random.nextInt(PROPERTIES);
        photos.computeIfAbsent(property, any -> new ArrayList<>()).add(DropFolder.sha256(photo));
        ObjectNode data = place(property)
                .put("fileName", number + ".jpg")
                .put("content", Base64.getEncoder().encodeToString(photo));
        return sent(number, "letmc.photo.add", data, DropFolder.sha256(photo));
    }

    /** Of a photo that was sent before; of none if there is none left. */
    private Sent removal(int number) {
        int property = random.nextInt(PROPERTIES);
        List<String> there = photos.getOrDefault(property, new ArrayList<>());
        Collections.shuffle(there, random);
        String sha256 = there.isEmpty() ? "0".repeat(64) : there.remove(0);
        return sent(number, "letmc.photo.delete", place(property).put("sha256", sha256), "");
    }

    private Sent lead(int number) {
        String email = "applicant-%d-%d@example.com".formatted(agency, number);
        ObjectNode data = json.createObjectNode()
                .put("leadType", "LettingsApplicant")
                .put("lastName", "Example")
                .put("email", email)
                .put("message", "May I see it?");
        return sent(number, "letmc.lead.create", data, email);
    }

    private Sent field(int number) {
        String object = property(random.nextInt(PROPERTIES));
        String value = "value " + number;
        ObjectNode data = json.createObjectNode()
                .put("objectId", object)
                .put("field", FIELD)
                .put("value", value);
        return sent(number, "letmc.customfield.set", data, ArrivalOutcome.ACCEPTED, value, object);
    }

    private ObjectNode media(int number, String name, byte[] bytes) {
        return place(random.nextInt(PROPERTIES))
                .put("fileName", number + "-" + name)
                .put("content", Base64.getEncoder().encodeToString(bytes));
    }

    private ObjectNode place(int property) {
        return json.createObjectNode()
                .put("side", property % 2 == 0 ? "lettings" : "sales")
                .put("propertyId", property(property));
    }

    private String property(int property) {
        return "0004-f421-%04x-%04x".formatted(agency, property);
    }

    private Sent sent(int number, String type, ObjectNode data, String mark) {
        return sent(number, type, data, ArrivalOutcome.ACCEPTED, mark, "");
    }

    private Sent sent(int number, String type, ObjectNode data, ArrivalOutcome fate, String mark, String object) {
        String id = agency + "-" + number;
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", SOURCE)
                .put("type", type);
        event.set("data", data);
        return new Sent(number, id, event.toString(), fate, mark, object);
    }
}
