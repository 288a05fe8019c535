package uk.letterbox.journal;

import java.util.Map;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Sought;

/**
 * Photos, floor plans, portal documents and links. Without a tag that listings are proven to give back, the property is
 * listed before each batch, so that what is there afterwards can be told from what was there; a link has no file name that
 * could carry one.
 */
record NextForMedia(Journal journal, CallNames names, Replacements replacements) {

    NextCall.Step of(Handle handle, KeyBudget key, Delivery delivery) {
        String list = names.listOf(delivery.kind(), delivery.content());
        if (delivery.state() == DeliveryState.READING_BACK) {
            return new NextCall.Make(Purpose.READ_BACK, list);
        }
        if (replacements.overtaken(handle, delivery)) {
            return new NextCall.Hopeless(
                    "A newer set has begun to take its place. If it is wanted all the same, replay it.");
        }
        boolean tagged = key.tags()
                && delivery.content() instanceof Media
                && TagProof.of(handle, delivery.agency(), list) == TagProof.PROVEN;
        NextCall.Step write = delivery.kind() == Kind.PORTALMEDIA
                ? typed(handle, delivery)
                : new NextCall.Make(Purpose.WRITE, names.writeOf(delivery.kind(), delivery.content()));
        boolean ready = write instanceof NextCall.Make make && make.purpose() == Purpose.WRITE;
        return ready && (!tagged && !listed(handle, delivery, list) || unread(handle, delivery))
                ? new NextCall.Make(Purpose.BASELINE, list)
                : write;
    }

    private NextCall.Step typed(Handle handle, Delivery delivery) {
        String wanted = delivery.content() instanceof Link link ? link.type() : ((Media) delivery.content()).type();
        Lookup type = Lookup.of(journal, handle, delivery, names.typesOf(delivery.content()), wanted);
        if (type instanceof Lookup.Known known) {
            return new NextCall.Make(
                    Purpose.WRITE, names.writeOf(delivery.kind(), delivery.content()), Map.of(Sought.TYPE, known.id()));
        }
        if (type instanceof Lookup.Ask ask) {
            return new NextCall.Make(Purpose.LOOK_UP, ask.operation());
        }
        return new NextCall.Hopeless("letMC has no portal media type called '" + wanted + "'. It has: "
                + ((Lookup.Unknown) type).known()
                + ". Put the file in a folder of one of these names, or name it so, and drop it again.");
    }

    /** Whether the set that this one helps to replace is still to be read, which is before anything of the new set is sent. */
    private boolean unread(Handle handle, Delivery delivery) {
        return delivery.content() instanceof Media media
                && media.replacing()
                && replacements
                        .before(handle, replacements.of(handle, delivery), delivery.kind())
                        .isEmpty();
    }

    private static boolean listed(Handle handle, Delivery delivery, String operation) {
        return handle.createQuery(
                        "SELECT 1 FROM listing WHERE line = :line AND operation = :operation AND batch = :batch")
                .bind("line", delivery.line().key())
                .bind("operation", operation)
                .bind("batch", delivery.batch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
