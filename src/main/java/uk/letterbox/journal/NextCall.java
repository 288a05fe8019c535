package uk.letterbox.journal;

import java.util.Map;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Sought;

/** Which call a delivery needs next: its write, before it what the write cannot do without, after it a read-back. */
final class NextCall {

    private final NextForMedia media;
    private final NextForRemoval removal;
    private final NextForReplaced replaced;
    private final NextForLead lead;
    private final NextForField field;

    NextCall(Journal journal, CallNames names) {
        Replacements replacements = new Replacements(journal, new Rows(journal));
        this.media = new NextForMedia(journal, names, replacements);
        Listings listings = new Listings(journal);
        this.removal = new NextForRemoval(journal, names, listings);
        this.replaced = new NextForReplaced(journal, names, replacements, listings);
        this.lead = new NextForLead(journal, names);
        this.field = new NextForField(journal, names);
    }

    /** A step of a delivery. */
    sealed interface Step {}

    /**
     * One call.
     *
     * @param found ids at letMC that it needs, by what they are of
     */
    record Make(Purpose purpose, String operation, Map<Sought, String> found) implements Step {

        Make(Purpose purpose, String operation) {
            this(purpose, operation, Map.of());
        }
    }

    /** No call can help. */
    record Hopeless(String reason) implements Step {}

    /**
     * Others must be done first.
     *
     * @param until epoch milliseconds
     * @param looked it counts as an attempt
     */
    record Wait(long until, boolean looked, String reason) implements Step {}

    /** No call is needed: it is so already. */
    record Settled() implements Step {}

    Step of(Handle handle, KeyBudget key, Delivery delivery, long now) {
        if (delivery.content() instanceof Removal one) {
            boolean retried = delivery.attempts() > 0 && delivery.letmcId().isPresent();
            return one.replaced() && !retried ? replaced.of(handle, key, delivery, now) : removal.of(handle, delivery);
        }
        if (delivery.content() instanceof Lead) {
            return lead.of(handle, delivery);
        }
        if (delivery.content() instanceof CustomField) {
            return field.of(handle, delivery, now);
        }
        return media.of(handle, key, delivery);
    }
}
