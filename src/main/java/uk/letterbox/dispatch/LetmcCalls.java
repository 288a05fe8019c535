package uk.letterbox.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

import org.apache.camel.Exchange;

import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lead;
import uk.letterbox.delivery.Media;
import uk.letterbox.journal.Claim;
import uk.letterbox.letmc.Account;
import uk.letterbox.letmc.Answer;
import uk.letterbox.letmc.Flight;
import uk.letterbox.letmc.Flights;
import uk.letterbox.letmc.LetmcCall;
import uk.letterbox.letmc.LetmcRequest;
import uk.letterbox.letmc.Reply;
import uk.letterbox.letmc.Requests;
import uk.letterbox.spool.Spool;

/** The steps around the http step: from a claim to a request, and from what came of it to an {@link Ending}. */
public final class LetmcCalls {

    private static final String CLAIM = "letterbox.claim";
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Requests requests;
    private final Map<String, Account> accounts;
    private final Spool spool;
    private final ErrandCalls errands;
    private final LetmcCall call;
    private final Flights flights;
    private final CallMeter meter;

    public LetmcCalls(
            Requests requests,
            Map<String, Account> accounts,
            Spool spool,
            ErrandCalls errands,
            LetmcCall call,
            Flights flights,
            CallMeter meter) {
        this.requests = requests;
        this.accounts = Map.copyOf(accounts);
        this.spool = spool;
        this.errands = errands;
        this.call = call;
        this.flights = flights;
        this.meter = meter;
    }

    /** Before the http step: the request of the claim in the body, unless the claim or its bytes are not fit. */
    public void prepare(Exchange exchange) throws IOException, NotTried {
        Claim claim = exchange.getMessage().getBody(Claim.class);
        exchange.setProperty(CLAIM, claim);
        flights.end();
        Account account = accounts.get(claim.agency());
        LetmcRequest request = request(account, claim);
        long age = System.nanoTime() - claim.nanos();
        if (age > FRESH_NANOS) {
            throw NotTried.claimTooOld(age / 1_000_000);
        }
        call.prepare(
                exchange,
                new Flight(request, account, Duration.ofMillis(claim.timeout()).minusNanos(age)));
        meter.waited(claim.lane(), claim.claimedAt() - claim.dueAt() + age / 1_000_000);
    }

    private LetmcRequest request(Account account, Claim claim) throws IOException, NotTried {
        if (claim.errand().isPresent()) {
            return errands.request(account, claim.errand().get());
        }
        if (claim.delivery().isEmpty()) {
            return requests.company(account);
        }
        Delivery delivery = claim.delivery().get();
        return switch (claim.purpose()) {
            case WRITE -> requests.write(account, delivery, payload(delivery), claim.found());
            case READ_BACK ->
                delivery.content() instanceof CustomField
                        ? requests.fieldValue(account, delivery.objectId(), claim.found())
                        : requests.named(account, claim.operation(), delivery.objectId());
            case BASELINE, LOOK_UP -> requests.named(account, claim.operation(), delivery.objectId());
            case PROBE, ERRAND -> requests.company(account);
        };
    }

    /** What needs no bytes has none that could be damaged. */
    private Path payload(Delivery delivery) throws IOException, NotTried {
        boolean bytes = delivery.content() instanceof Media
                || delivery.content() instanceof Lead
                || delivery.content() instanceof CustomField field
                        && field.value().isEmpty();
        return bytes ? bytes(delivery) : spool.file(delivery.arrivalId());
    }

    private Path bytes(Delivery delivery) throws IOException, NotTried {
        if (!spool.intact(delivery.arrivalId(), delivery.spoolSha256())) {
            throw NotTried.bytesDamaged(delivery.arrivalId());
        }
        return spool.file(delivery.arrivalId());
    }

    /**
     * After the http step, or in its error channel: how the call ended. Once: what fails after that is no part of the call.
     */
    public Ending ended(Exchange exchange) {
        Claim claim = (Claim) exchange.removeProperty(CLAIM);
        if (claim == null) {
            throw new IllegalStateException("This call has ended before");
        }
        NotTried notTried = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, NotTried.class);
        if (notTried != null) {
            return Ending.untried(claim, notTried.answer());
        }
        if (flights.current().isEmpty()) {
            Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
            if (failure instanceof IOException) {
                return Ending.unanswered(
                        claim, new Answer.NotApplied("The bytes cannot be read now: " + failure.getMessage()));
            }
            return Ending.untried(claim, new Answer.Refused(0, "The request cannot be built: " + failure.getMessage()));
        }
        OptionalInt status = flights.current()
                .flatMap(Flight::reply)
                .map(Reply::status)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        flights.current().flatMap(Flight::reply).ifPresent(reply -> claim.errand()
                .ifPresent(id -> errands.keep(id, reply, exchange.getMessage().getHeader("Date", "", String.class))));
        Answer answer = call.answer(exchange);
        return status.isPresent()
                ? Ending.answered(claim, answer, status.getAsInt())
                : Ending.unanswered(claim, answer);
    }
}
