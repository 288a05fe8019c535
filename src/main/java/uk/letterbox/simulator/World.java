package uk.letterbox.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that is there between one reset and the next: limits, effects and the list of calls. */
final class World {

    private record Numbered(long number, SimulatedCall call) {}

    private final SimulatorOptions options;
    private final Dice dice;
    private final MediaStore media;
    private final LeadOperations leads;
    private final CustomFieldOperations customFields;
    private final Map<String, Deed> deeds = new HashMap<>();
    private final Map<String, KeyLimit> limits = new ConcurrentHashMap<>();
    private final AtomicLong arrivals = new AtomicLong();
    private final List<Numbered> calls = new ArrayList<>();

    World(SimulatorOptions options) {
        this.options = options;
        this.dice = new Dice(options.seed());
        Oids oids = new Oids(options.seed());
        Replies replies = new Replies(options.habits().answer());
        this.media = new MediaStore(oids);
        this.leads = new LeadOperations(oids, replies);
        this.customFields = new CustomFieldOperations(replies);
        deeds.putAll(new MediaOperations(media, replies, options.habits()).deeds());
        deeds.putAll(new ReferenceOperations(replies).deeds());
        deeds.putAll(leads.deeds());
        deeds.putAll(customFields.deeds());
    }

    SimulatorOptions options() {
        return options;
    }

    Dice dice() {
        return dice;
    }

    long nextNumber() {
        return arrivals.incrementAndGet();
    }

    KeyLimit limit(String key) {
        return limits.computeIfAbsent(key, any -> new KeyLimit(options.requests(), options.window()));
    }

    Answer done(Operation operation, Asked asked) {
        try {
            return deeds.get(operation.id()).done(asked);
        } catch (Refusal refusal) {
            return Answer.refusal(refusal.status(), refusal.getMessage());
        }
    }

    void record(long number, SimulatedCall call) {
        synchronized (calls) {
            calls.add(new Numbered(number, call));
        }
    }

    /** In the order of arrival. */
    List<SimulatedCall> calls() {
        synchronized (calls) {
            return calls.stream()
                    .sorted(Comparator.comparingLong(Numbered::number))
                    .map(Numbered::call)
                    .toList();
        }
    }

    SimulatedState state() {
        return new SimulatedState(media.snapshot(), leads.snapshot(), customFields.snapshot());
    }

    int windowMax() {
        return limits.values().stream().mapToInt(KeyLimit::max).max().orElse(0);
    }

    int windowMaxByEnd() {
        return limits.values().stream().mapToInt(KeyLimit::maxByEnd).max().orElse(0);
    }
}
