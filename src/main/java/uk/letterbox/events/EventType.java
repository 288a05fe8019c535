package uk.letterbox.events;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Kind;

/** The types of event that are understood. */
public enum EventType {
    PHOTO_ADD("letmc.photo.add", Kind.PHOTO),
    PHOTOS_REPLACE("letmc.photos.replace", Kind.PHOTO),
    PHOTO_DELETE("letmc.photo.delete", Kind.PHOTO_DELETE),
    FLOORPLAN_ADD("letmc.floorplan.add", Kind.FLOORPLAN),
    FLOORPLAN_DELETE("letmc.floorplan.delete", Kind.FLOORPLAN_DELETE),
    PORTALMEDIA_SUBMIT("letmc.portalmedia.submit", Kind.PORTALMEDIA),
    LEAD_CREATE("letmc.lead.create", Kind.LEAD),
    CUSTOMFIELD_SET("letmc.customfield.set", Kind.CUSTOMFIELD);

    private final String word;
    private final Kind kind;

    EventType(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** The {@code type} of the CloudEvent; its schema is {@code config/schemas/<word>.schema.json}. */
    public String word() {
        return word;
    }

    /** What is delivered for it. */
    Kind kind() {
        return kind;
    }

    static Optional<EventType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(EventType::word).collect(Collectors.joining(", "));
    }
}
