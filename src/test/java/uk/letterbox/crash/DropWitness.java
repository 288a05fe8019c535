package uk.letterbox.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/** Knows the files that were put into an inbox. */
record DropWitness(DropFolder folder) implements Witness {

    @Override
    public int offered() {
        return folder.offered().size();
    }

    @Override
    public List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) throws IOException {
        List<String> violations = new ArrayList<>(everyOfferArrivedOnce(arrivals));
        violations.addAll(new Folders(folder.path()).violations(arrivals, deliveries));
        return violations;
    }

    private List<String> everyOfferArrivedOnce(List<Arrival> arrivals) {
        List<String> violations = new ArrayList<>();
        Map<String, List<Arrival>> byName = arrivals.stream().collect(Collectors.groupingBy(Arrival::name));
        for (Offered offered : folder.offered()) {
            List<Arrival> came = byName.getOrDefault(offered.name(), List.of());
            if (came.size() != 1) {
                violations.add(offered.name() + " was offered once and arrived " + came.size() + " times");
            } else if (!came.get(0).sha256().equals(offered.sha256())) {
                violations.add(offered.name() + " arrived with other bytes");
            } else if (came.get(0).outcome() != offered.fate()) {
                violations.add(offered.name() + " should be " + offered.fate() + " and is "
                        + came.get(0).outcome());
            }
        }
        if (arrivals.size() != offered()) {
            violations.add("There are " + arrivals.size() + " arrivals");
        }
        return violations;
    }

    @Override
    public String mark(Arrival arrival) {
        return arrival.kept().sha256();
    }

    /** The number that the name of the file begins with. */
    @Override
    public int place(Arrival arrival) {
        String file = arrival.name().substring(arrival.name().lastIndexOf('/') + 1);
        return Integer.parseInt(file.substring(0, file.indexOf('-')));
    }
}
