package uk.letterbox.journal;

import java.util.List;

/** All that follows from the end of a call; carried out in one transaction. */
public record Transition(CallResult result, Step step, List<Lesson> lessons) {}
