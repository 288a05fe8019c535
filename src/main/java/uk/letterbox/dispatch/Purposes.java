package uk.letterbox.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Purpose;
import uk.letterbox.journal.ReferenceItem;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;
import uk.letterbox.letmc.Listing;
import uk.letterbox.letmc.NamedList;

/** What follows a call, by its purpose. */
public final class Purposes {

    private final AfterCall write = new AfterWrite();
    private final AfterCall baseline = new BeforeWrite(Purposes::baseline);
    private final AfterCall types = new BeforeWrite(Purposes::types);
    private final AfterCall probe = new AfterProbe();
    private final AfterCall readBack;

    /**
     * @param settle milliseconds between two looks
     */
    public Purposes(long settle, RandomGenerator random) {
        this.readBack = new AfterReadBack(
                settle, new BackOff(5_000, 3, 3_600_000, random), new BackOff(1_000, 2, 300_000, random));
    }

    AfterCall of(Purpose purpose) {
        return switch (purpose) {
            case WRITE -> write;
            case READ_BACK -> readBack;
            case BASELINE -> baseline;
            case TYPES -> types;
            case PROBE -> probe;
        };
    }

    private static Consequence baseline(Answer.Done answer, Facts facts) {
        Listing listing = Listing.of(answer.body()).orElseThrow();
        List<Lesson> lessons = new ArrayList<>();
        lessons.add(new Lesson.OperationWorked());
        lessons.add(Listed.of(listing, facts.delivery().orElseThrow()));
        Match.tagSeen(listing.items(), facts.since()).map(Lesson.TagSeen::new).ifPresent(lessons::add);
        return new Consequence(goOn(facts), lessons);
    }

    private static Consequence types(Answer.Done answer, Facts facts) {
        List<ReferenceItem> items = NamedList.of(answer.body()).orElseThrow().items().stream()
                .map(item -> new ReferenceItem(item.id(), item.name()))
                .toList();
        return Consequence.of(goOn(facts), new Lesson.OperationWorked(), new Lesson.Types(items));
    }

    private static Step goOn(Facts facts) {
        return new Step.Again(0, facts.delivery().orElseThrow().attempts(), "");
    }
}
