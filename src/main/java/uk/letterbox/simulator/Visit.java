package uk.letterbox.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call from its arrival to its answer. */
final class Visit {

    private final World world;
    private final Wire wire;
    private final Mischief mischief;
    private final long number;
    private final KeyLimit limit;
    private final KeyLimit.Verdict verdict;
    private final long at = System.currentTimeMillis();
    private final List<Operation.Match> matches;
    private final Optional<Operation.Match> match;
    private final Map<String, String> fields;
    private String fault = "";
    private String sha256 = "";

    Visit(World world, Wire wire, Mischief mischief) {
        this.world = world;
        this.wire = wire;
        this.mischief = mischief;
        this.limit = world.limit(wire.key());
        this.verdict = limit.arrive();
        this.number = world.nextNumber();
        this.matches = Operation.at(wire.path());
        this.match = matches.stream()
                .filter(one -> one.operation().method().equals(wire.method()))
                .findFirst();
        this.fields = wire.query();
        match.ifPresent(found -> fields.putAll(found.values()));
    }

    /** The answer, which is to be sent after the call is on the list, so that who reads it finds it there. */
    Answer answer() throws IOException, InterruptedException {
        try {
            Answer answer = decided();
            recorded(answer.status());
            return answer;
        } catch (Cut cut) {
            fault = "cut";
            recorded(0);
            throw cut;
        }
    }

    private Answer decided() throws IOException, InterruptedException {
        Optional<Answer> turnedAway = Porter.turnedAway(world.options().key(), wire, verdict, matches);
        if (turnedAway.isPresent()) {
            wire.drain();
            return turnedAway.get();
        }
        Operation operation = match.orElseThrow().operation();
        Optional<Fault> befallen = world.dice().fault(number, operation.id(), mischief.faults());
        fault = befallen.map(Fault::label).orElse("");
        try {
            return carriedOut(operation, befallen);
        } catch (Malformed malformed) {
            wire.drain();
            return Answer.refusal(400, malformed.getMessage());
        }
    }

    private Answer carriedOut(Operation operation, Optional<Fault> befallen)
            throws IOException, InterruptedException, Malformed {
        Optional<Fault> before = befallen.filter(one -> one.moment() == Fault.Moment.BEFORE);
        if (before.filter(one -> one.act() == Fault.Act.RESET).isPresent()) {
            return Answer.RESET;
        }
        if (!Porter.understands(world.options().habits(), operation, wire.contentType())) {
            wire.drain();
            return Answer.refusal(
                    world.options().habits().misunderstood(),
                    "The content type " + wire.contentType() + " is not understood.");
        }
        Body body = BodyReader.read(operation.carries(), wire.contentType(), wire.body());
        fields.putAll(body.fields());
        // The path goes before a body that says otherwise.
        fields.putAll(match.orElseThrow().values());
        sha256 = body.content().sha256();
        mischief.pass(operation.id(), false);
        Thread.sleep(world.options().latency().toMillis());
        Optional<Answer> instead = faulty(before);
        if (instead.isPresent()) {
            return instead.get();
        }
        Answer answer = world.done(operation, new Asked(fields, body.content(), body.json()));
        mischief.pass(operation.id(), true);
        return faulty(befallen.filter(one -> one.moment() == Fault.Moment.AFTER))
                .orElse(answer);
    }

    private Optional<Answer> faulty(Optional<Fault> befalling) throws InterruptedException {
        if (befalling.filter(one -> one.act() == Fault.Act.SLOW).isPresent()) {
            Thread.sleep(world.options().slow().toMillis());
            return Optional.empty();
        }
        return befalling.map(one -> Answer.of(one.act()));
    }

    private void recorded(int status) {
        limit.end();
        String operation = match.map(found -> found.operation().id()).orElse("");
        world.record(
                number,
                new SimulatedCall(
                        operation,
                        wire.method(),
                        wire.path(),
                        at,
                        System.currentTimeMillis(),
                        status,
                        fault,
                        sha256,
                        fields));
    }
}
