package uk.letterbox.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.apache.camel.Exchange;

import uk.letterbox.dispatch.Ending;
import uk.letterbox.drop.DropBatch;
import uk.letterbox.drop.Found;
import uk.letterbox.journal.Purpose;
import uk.letterbox.letmc.Answer;

/** Breaks a promise of the routes. */
final class Sabotage extends Steps {

    private static final String BATCH = "crash.batch";

    private final Broken broken;

    Sabotage(Broken broken) {
        this.broken = broken;
    }

    @Override
    void entering(String step, Exchange exchange) {
        if (step.equals("drop-spooled")) {
            exchange.setProperty(BATCH, exchange.getMessage().getBody());
        }
    }

    @Override
    void left(String step, Exchange exchange) {
        if (broken == Broken.ACKNOWLEDGES_BEFORE_THE_COMMIT && step.equals("drop-spooled")) {
            empty(exchange.getProperty(BATCH, DropBatch.class));
        }
        if (broken == Broken.RESENDS_AFTER_A_TIMEOUT
                && (step.equals("call-answered") || step.equals("broken-call-read"))
                && exchange.getMessage().getBody() instanceof Ending ending) {
            exchange.getMessage().setBody(believedUndone(ending));
        }
    }

    private static void empty(DropBatch batch) {
        try {
            for (Found found : batch.files()) {
                Files.deleteIfExists(found.path());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Ending believedUndone(Ending ending) {
        boolean unclear = ending.answer() instanceof Answer.Ambiguous;
        return unclear && ending.claim().purpose() == Purpose.WRITE
                ? new Ending(
                        ending.claim(),
                        new Answer.NotApplied("No answer, so it is believed undone"),
                        ending.status(),
                        ending.stamped(),
                        true)
                : ending;
    }
}
