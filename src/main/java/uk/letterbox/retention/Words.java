package uk.letterbox.retention;

import java.time.Duration;

/** Durations for people. */
final class Words {

    private Words() {}

    static String of(Duration kept) {
        return kept.toDays() > 0 ? kept.toDays() + " days" : kept.toSeconds() + " seconds";
    }
}
