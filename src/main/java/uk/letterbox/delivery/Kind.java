package uk.letterbox.delivery;

import java.util.Optional;

/** What a delivery writes at letMC. */
public enum Kind {
    PHOTO("photo"),
    FLOORPLAN("floorplan"),
    PORTALMEDIA("portalmedia"),
    LEAD("lead"),
    CUSTOMFIELD("customfield"),
    PHOTO_DELETE("photo-delete"),
    FLOORPLAN_DELETE("floorplan-delete");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word used in JSON, metrics and the journal. */
    public String word() {
        return word;
    }

    /** What takes such a thing away; empty where the API takes none of them away. */
    public Optional<Kind> removal() {
        return switch (this) {
            case PHOTO -> Optional.of(PHOTO_DELETE);
            case FLOORPLAN -> Optional.of(FLOORPLAN_DELETE);
            case PORTALMEDIA, LEAD, CUSTOMFIELD, PHOTO_DELETE, FLOORPLAN_DELETE -> Optional.empty();
        };
    }

    /** What a removal takes away. */
    public Kind removed() {
        for (Kind kind : values()) {
            if (kind.removal().equals(Optional.of(this))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word + " takes nothing away");
    }

    /** The kind whose {@link #word()} this is, exactly. */
    public static Optional<Kind> ofWord(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
