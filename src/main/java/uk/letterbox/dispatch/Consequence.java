package uk.letterbox.dispatch;

import java.util.List;

import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;

/** What an answer means for a delivery, and what else it taught. */
record Consequence(Step step, List<Lesson> lessons) {

    static Consequence of(Step step, Lesson... lessons) {
        return new Consequence(step, List.of(lessons));
    }
}
