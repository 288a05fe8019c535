package uk.letterbox.alert;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import uk.letterbox.alert.ShootTeller.Whom;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Receipts;

/** What is written of a shoot: to whoever sent it in their words, to the agency with what it can do. */
final class ShootText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.UK);
    private static final int MOST_FILES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_PROPERTY = 80;

    private final ZoneId zone;

    ShootText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What is to be told.
     *
     * @param property as its sender calls it
     * @param from who sent it, for the agency; empty for its own inbox
     * @param receipt where it is
     * @param files all of it, in the order in which they came
     */
    record Told(Shoot shoot, Whom whom, String property, String from, Path receipt, List<Receipts.Line> files) {}

    /** One line, such as {@code Letterbox: sales/BS8-12 is complete, 4 files}. */
    String subject(Told told) {
        int files = told.shoot().progress().files();
        int needs = told.shoot().progress().needs();
        return "Letterbox: " + shortened(told.property(), LONGEST_PROPERTY)
                + (needs == 0
                        ? " is complete, " + files + (files == 1 ? " file" : " files")
                        : " needs someone, " + needs + " of " + files + (files == 1 ? " file" : " files"));
    }

    String body(Told told) {
        List<Receipts.Line> needing = told.files().stream()
                .filter(file -> file.standing().needsSomeone())
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(told.shoot().progress().sentence());
        lines.add("");
        lines.add("They came on " + TIME.format(told.shoot().beganAt().atZone(zone)) + " for "
                + shortened(told.property(), LONGEST_LINE)
                + (told.from().isEmpty() || told.whom() == Whom.SENDER ? "" : ", from " + told.from()) + ".");
        lines.add("");
        needing.stream().limit(MOST_FILES).forEach(file -> lines.addAll(section(told.whom(), file)));
        if (needing.size() > MOST_FILES) {
            lines.add("And " + (needing.size() - MOST_FILES) + " more, which are in the receipt.");
            lines.add("");
        }
        lines.add(
                told.whom() == Whom.SENDER
                        ? "The receipt with each file is in your folder: receipts/"
                                + told.receipt().getFileName()
                        : "The receipt with each file: " + told.receipt());
        if (told.whom() == Whom.OFFICE) {
            lines.add("See also: letterbox show " + told.shoot().id());
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> section(Whom whom, Receipts.Line file) {
        String reason = shortened(file.reason().orElse(""), LONGEST_LINE);
        List<String> lines = new ArrayList<>();
        lines.add("* " + shortened(file.arrival().name(), LONGEST_LINE));
        lines.addAll((whom == Whom.SENDER ? forSender(file, reason) : forOffice(file, reason))
                .stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> "  " + line)
                        .toList());
        lines.add("");
        return lines;
    }

    /** What letMC answered means nothing to them. */
    private static List<String> forSender(Receipts.Line file, String reason) {
        return switch (file.standing()) {
            case REFUSED -> List.of("It was not taken. " + reason, "Put it right and send it again.");
            case WAITING ->
                List.of("It waits. " + reason, "The office knows. It goes on by itself as soon as that is put right.");
            default -> List.of("The office looks at it. You need do nothing.");
        };
    }

    private static List<String> forOffice(Receipts.Line file, String reason) {
        String arrival = file.arrival().id();
        if (file.arrival().outcome() == ArrivalOutcome.REFUSED) {
            return List.of("It was refused. " + reason, "Whoever sent it has it back, and may send it again.");
        }
        if (file.delivery().isEmpty()) {
            return List.of(
                    "It waits. " + reason,
                    "letterbox release " + arrival + " propertyId=…",
                    "letterbox refuse " + arrival);
        }
        Delivery delivery = file.delivery().get();
        return delivery.state() == DeliveryState.UNCONFIRMED
                ? List.of(
                        "Whether it is at letMC is not known. " + reason,
                        "letterbox decide " + delivery.id() + " sent",
                        "letterbox decide " + delivery.id() + " resend")
                : List.of(
                        "It could not be delivered. " + reason,
                        "letterbox replay " + delivery.id(),
                        "letterbox discard " + delivery.id());
    }

    /** One line: what a stranger wrote begins no line of its own, and does not turn the direction of what is read. */
    private static String shortened(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest) + " …";
    }
}
