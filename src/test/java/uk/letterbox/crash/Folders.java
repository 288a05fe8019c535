package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;

/** What lies in the folders that senders see. */
final class Folders {

    private static final String REASON = ".reason.txt";

    private final Path drop;
    private final List<String> violations = new ArrayList<>();

    Folders(Path drop) {
        this.drop = drop;
    }

    /** The inbox is empty, what was refused was given back, and the receipts tell the end of everything. */
    List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) throws IOException {
        files("inbox").forEach(name -> violations.add("Still in the inbox: " + name));
        refused(arrivals);
        receipts(arrivals, deliveries);
        return violations;
    }

    private void refused(List<Arrival> arrivals) throws IOException {
        Set<String> found = new HashSet<>(files("refused"));
        for (Arrival arrival : arrivals) {
            if (arrival.outcome() != ArrivalOutcome.REFUSED) {
                continue;
            }
            Path file = drop.resolve("refused").resolve(arrival.name());
            boolean back = found.remove(arrival.name());
            boolean explained = found.remove(arrival.name() + REASON);
            if (!back || !explained) {
                violations.add(arrival.name() + " was refused; given back: " + back + ", explained: " + explained);
            } else if (!DropFolder.sha256(Files.readAllBytes(file)).equals(arrival.sha256())) {
                violations.add(arrival.name() + " was given back with other bytes");
            }
        }
        found.forEach(name -> violations.add("In refused, and nobody refused it: " + name));
    }

    private void receipts(List<Arrival> arrivals, List<Delivery> deliveries) throws IOException {
        Map<String, Delivery> made =
                deliveries.stream().collect(Collectors.toMap(Delivery::arrivalId, Function.identity(), (a, b) -> a));
        StringBuilder told = new StringBuilder();
        for (String receipt : files("receipts")) {
            told.append(Files.readString(drop.resolve("receipts").resolve(receipt)));
        }
        Set<String> lines = told.toString().lines().map(Folders::firstThree).collect(Collectors.toSet());
        for (Arrival arrival : arrivals) {
            String state = made.containsKey(arrival.id())
                    ? made.get(arrival.id()).state().name()
                    : "";
            String line = arrival.name() + "," + arrival.outcome() + "," + state;
            if (!lines.contains(line)) {
                violations.add("No receipt says: " + line);
            }
        }
    }

    private static String firstThree(String line) {
        return Stream.of(line.split(",", -1)).limit(3).collect(Collectors.joining(","));
    }

    private List<String> files(String folder) throws IOException {
        Path root = drop.resolve(folder);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
