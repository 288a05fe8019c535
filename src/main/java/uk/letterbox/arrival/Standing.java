package uk.letterbox.arrival;

import java.util.Optional;

import uk.letterbox.delivery.DeliveryState;

/** How a file stands, in the words of whoever sent it. */
public enum Standing {
    LIVE("live"),
    ON_THE_WAY("on the way"),
    THERE_BEFORE("there before"),
    WAITING("waiting"),
    REFUSED("refused"),
    WITH_THE_OFFICE("with the office"),
    TAKEN_OUT("taken out"),
    /** What comes with files and is none for letMC: a zip file, a manifest, a note. */
    BESIDE("beside them");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** To follow a number. */
    public String words() {
        return words;
    }

    /** Whether it stays like this until a person does something. */
    public boolean needsSomeone() {
        return this == WAITING || this == REFUSED || this == WITH_THE_OFFICE;
    }

    /** @param state of the delivery that was made of the file, if any */
    public static Standing of(ArrivalOutcome outcome, Optional<DeliveryState> state) {
        return state.map(Standing::of).orElseGet(() -> switch (outcome) {
            case ACCEPTED, IGNORED -> BESIDE;
            case DUPLICATE -> THERE_BEFORE;
            case HELD -> WAITING;
            case QUARANTINED -> WITH_THE_OFFICE;
            case REFUSED -> REFUSED;
        });
    }

    private static Standing of(DeliveryState state) {
        return switch (state) {
            case WAITING, READY, SENDING, READING_BACK -> ON_THE_WAY;
            case DELIVERED -> LIVE;
            case UNCONFIRMED, DEAD -> WITH_THE_OFFICE;
            case DISCARDED -> TAKEN_OUT;
        };
    }
}
