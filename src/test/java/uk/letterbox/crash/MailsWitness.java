package uk.letterbox.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.mailbox.PostOffice;

/** Knows the mails that were written, and in which folder of their mailbox they are. */
final class MailsWitness implements Witness {

    private static final String SUSPECT = "It has stopped Letterbox";

    private final List<Written> mails;
    private final PostOffice post;
    private final Map<String, Written> bySum;
    private final List<String> violations = new ArrayList<>();

    MailsWitness(List<Written> mails, PostOffice post) {
        this.mails = mails;
        this.post = post;
        this.bySum = mails.stream().collect(Collectors.toMap(Written::sum, Function.identity()));
    }

    @Override
    public int offered() {
        return mails.stream().mapToInt(Written::times).sum();
    }

    @Override
    public String mark(Arrival arrival) {
        return bySum.get(sum(arrival)).mark();
    }

    @Override
    public int place(Arrival arrival) {
        return 0;
    }

    private static String sum(Arrival arrival) {
        return arrival.name().substring(arrival.name().lastIndexOf(' ') + 1);
    }

    @Override
    public List<String> violations(List<Arrival> arrivals, List<Delivery> deliveries) {
        Map<String, List<Arrival>> came = arrivals.stream().collect(Collectors.groupingBy(MailsWitness::sum));
        for (Written mail : mails) {
            arrivedOnce(mail, came.getOrDefault(mail.sum(), List.of()));
        }
        if (arrivals.size() != offered()) {
            violations.add(offered() + " mails came and there are " + arrivals.size() + " arrivals");
        }
        inItsFolder("Taken", arrivals, ArrivalOutcome.ACCEPTED, ArrivalOutcome.DUPLICATE);
        inItsFolder("Ignored", arrivals, ArrivalOutcome.IGNORED, ArrivalOutcome.IGNORED);
        inItsFolder("Quarantine", arrivals, ArrivalOutcome.QUARANTINED, ArrivalOutcome.QUARANTINED);
        return violations;
    }

    /** One that was under way in three deaths is for a person: nobody can tell that it did not cause them. */
    private void arrivedOnce(Written mail, List<Arrival> came) {
        List<ArrivalOutcome> wanted = new ArrayList<>(List.of(mail.fate()));
        wanted.addAll(Collections.nCopies(mail.times() - 1, ArrivalOutcome.DUPLICATE));
        boolean suspect =
                came.stream().anyMatch(arrival -> arrival.reason().orElse("").contains(SUSPECT));
        List<ArrivalOutcome> outcomes =
                came.stream().map(Arrival::outcome).sorted().toList();
        if (came.size() != mail.times() || !suspect && !outcomes.equals(wanted)) {
            violations.add("The mail " + mail.sum() + " should be " + wanted + " and is " + outcomes);
        }
    }

    private void inItsFolder(String folder, List<Arrival> arrivals, ArrivalOutcome one, ArrivalOutcome other) {
        long wanted = arrivals.stream()
                .filter(arrival -> arrival.outcome() == one || arrival.outcome() == other)
                .count();
        int there = post.count("Letterbox." + folder);
        if (there != wanted) {
            violations.add(wanted + " mails should be in " + folder + " and " + there + " are");
        }
    }
}
