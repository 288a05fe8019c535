package uk.letterbox.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.ReferenceItem;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;
import uk.letterbox.letmc.Listing;
import uk.letterbox.letmc.NamedList;

/** What follows a call, by its purpose and by what is delivered. */
public final class Purposes {

    private static final long PAUSE = 10_000;

    private final AfterCall write = new AfterWrite();
    private final AfterCall baseline = new BeforeWrite(Purposes::baseline);
    private final AfterCall lookUp = new BeforeWrite(Purposes::named);
    private final AfterCall probe = new AfterProbe();
    private final AfterCall errand = new AfterErrand();
    private final AfterCall readBack;
    private final AfterCall removal;
    private final AfterCall lead;
    private final AfterCall valueRead;

    /**
     * @param settle milliseconds between two looks
     * @param resendsLeads whether an agency sends a lead again whose outcome is not known
     */
    public Purposes(long settle, Predicate<String> resendsLeads, RandomGenerator random) {
        BackOff sends = new BackOff(5_000, 3, 3_600_000, random);
        this.readBack = new AfterReadBack(settle, sends, new BackOff(1_000, 2, 300_000, random));
        this.removal = new AfterRemoval(sends);
        this.lead = new AfterLead(resendsLeads, sends);
        this.valueRead = new AfterValueRead(sends);
    }

    AfterCall of(Claim claim) {
        Optional<Content> content = claim.delivery().map(Delivery::content);
        return switch (claim.purpose()) {
            case WRITE -> content.map(this::afterWrite).orElse(write);
            case READ_BACK -> content.filter(CustomField.class::isInstance).isPresent() ? valueRead : readBack;
            case BASELINE -> baseline;
            case LOOK_UP -> lookUp;
            case ERRAND -> errand;
            case PROBE -> probe;
        };
    }

    private AfterCall afterWrite(Content content) {
        if (content instanceof Removal) {
            return removal;
        }
        return content instanceof Lead ? lead : write;
    }

    private static Consequence baseline(Answer.Done answer, Facts facts) {
        Listing listing = Listing.of(answer.body()).orElseThrow();
        List<Lesson> lessons = new ArrayList<>();
        lessons.add(new Lesson.OperationWorked());
        Delivery delivery = facts.delivery().orElseThrow();
        if (delivery.content() instanceof Media media && media.replacing()) {
            if (!listing.whole()) {
                return new Consequence(
                        new Step.Dead("The property lists more than one page, so the old set is not"
                                + " known. Nothing was added and nothing deleted."),
                        lessons);
            }
            boolean ofPlansAlone = delivery.kind() == Kind.FLOORPLAN && media.side() == Side.SALES;
            lessons.add(Listed.oldSet(listing, delivery.kind(), ofPlansAlone));
        }
        if (delivery.content() instanceof Removal removal && removal.replaced() && !listing.whole()) {
            return new Consequence(
                    new Step.Dead("The property lists more than one page, so it is not known whether this one of the"
                            + " old set is still there. Look at it in agentOS, then discard this."),
                    lessons);
        }
        lessons.add(Listed.of(listing, delivery));
        Map<String, String> recognised = Match.recognised(listing.items(), facts.since());
        if (!recognised.isEmpty()) {
            lessons.add(new Lesson.Recognised(recognised));
        }
        Match.tagSeen(listing.items(), facts.since()).map(Lesson.TagSeen::new).ifPresent(lessons::add);
        return new Consequence(goOn(0, facts, ""), lessons);
    }

    private static Consequence named(Answer.Done answer, Facts facts) {
        return NamedList.of(answer.body())
                .map(list -> list.items().stream()
                        .map(item -> new ReferenceItem(item.id(), item.name()))
                        .toList())
                .map(items -> Consequence.of(
                        goOn(0, facts, ""),
                        new Lesson.OperationWorked(),
                        new Lesson.Named(items, facts.delivery().orElseThrow().content() instanceof CustomField)))
                .orElseGet(() -> Consequence.of(goOn(PAUSE, facts, "letMC's list is none that can be read")));
    }

    private static Step goOn(long delay, Facts facts, String reason) {
        return new Step.Again(delay, facts.delivery().orElseThrow().attempts(), reason);
    }
}
