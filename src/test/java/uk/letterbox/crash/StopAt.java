package uk.letterbox.crash;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.dispatch.Ending;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Purpose;
import uk.letterbox.journal.Recorded;

/** Stops the exchange that comes to the ordered point, for ever, and says so. Everything beside it goes on. */
final class StopAt extends Steps {

    private final Orders orders;
    private final AtomicInteger left;
    private volatile Set<String> replayed = Set.of();

    StopAt(Orders orders) {
        this.orders = orders;
        this.left = new AtomicInteger(orders.skip());
    }

    /** The deliveries that point 12 is about. */
    void replaying(List<String> deliveries) {
        replayed = Set.copyOf(deliveries);
    }

    @Override
    void entering(String step, Exchange exchange) {
        if (orders.point() == Point.P10 && step.equals("receipts-written")) {
            forEver();
        }
        stopIf(before(step, exchange.getMessage().getBody()));
    }

    @Override
    void left(String step, Exchange exchange) {
        stopIf(behind(step, exchange.getMessage().getBody()));
    }

    private boolean before(String step, Object body) {
        return switch (orders.point()) {
            case P3 -> step.equals("drop-offered") && some(body);
            case P4 -> step.equals("drop-acknowledged") && some(body);
            case P6 -> step.equals("call-prepared") && claimed(body, Purpose.WRITE);
            case P9 -> step.equals("outcome-recorded") && answered(body, Purpose.WRITE);
            case P11 ->
                orders.variant() == 0 && step.equals("call-prepared") && claimed(body, Purpose.READ_BACK)
                        || orders.variant() == 1
                                && step.equals("outcome-recorded")
                                && answered(body, Purpose.READ_BACK);
            case P12 ->
                orders.variant() == 0 && step.equals("call-prepared") && ofReplayed(body)
                        || orders.variant() > 0 && step.equals("outcome-recorded") && ofReplayed(body);
            default -> false;
        };
    }

    private boolean behind(String step, Object body) {
        return switch (orders.point()) {
            case P5 -> step.equals("drop-acknowledged") && some(body);
            case P10 ->
                step.equals("outcome-recorded")
                        && body instanceof Recorded recorded
                        && !recorded.ended().isEmpty();
            case P11 -> orders.variant() > 1 && step.equals("outcome-recorded") && betweenLooks(body);
            default -> false;
        };
    }

    private void stopIf(boolean there) {
        if (there && left.getAndDecrement() == 0) {
            CrashingLetterbox.say(CrashingLetterbox.AT + orders.point());
            forEver();
        }
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean some(Object body) {
        return body instanceof List<?> list && !list.isEmpty();
    }

    private static boolean claimed(Object body, Purpose purpose) {
        return body instanceof Claim claim && claim.purpose() == purpose;
    }

    private static boolean answered(Object body, Purpose purpose) {
        return body instanceof Ending ending
                && ending.claim().purpose() == purpose
                && ending.status().isPresent();
    }

    private static boolean betweenLooks(Object body) {
        return body instanceof Recorded recorded
                && recorded.claim().purpose() == Purpose.READ_BACK
                && recorded.delivery().map(Delivery::state).equals(Optional.of(DeliveryState.READING_BACK));
    }

    private boolean ofReplayed(Object body) {
        if (body instanceof Ending ending) {
            return ofReplayed(ending.claim());
        }
        return body instanceof Claim claim
                && claim.purpose() == Purpose.WRITE
                && claim.delivery().map(Delivery::id).filter(replayed::contains).isPresent();
    }
}
