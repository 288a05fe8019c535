package uk.letterbox.alert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Letter;

/**
 * What is written to a branch. The subject is made of our own words, for subjects are shown and logged everywhere; what a
 * stranger wrote stands in lines that begin with ours.
 */
final class EnquiryText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 500;

    private final ZoneId zone;

    EnquiryText(ZoneId zone) {
        this.zone = zone;
    }

    /** One line, such as {@code Letterbox: 2 enquiries need you (demo)}. */
    String subject(List<Letter> letters) {
        String agencies = letters.stream()
                .map(letter -> letter.arrival().agency())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return oneLine("Letterbox: "
                + (letters.size() == 1 ? "an enquiry needs you" : letters.size() + " enquiries need you") + " ("
                + agencies + ")");
    }

    /** Of one enquiry. */
    String section(Letter letter, ToldEnquiry enquiry) {
        List<String> lines = new ArrayList<>();
        lines.add(what(letter));
        lines.add("");
        lines.add("It came on " + TIME.format(letter.arrival().receivedAt().atZone(zone)) + ".");
        lines.add("Why: " + oneLine(letter.reason()));
        lines.add("");
        enquiry.fields().forEach((name, value) -> lines.add(name + ": " + oneLine(value)));
        if (!enquiry.text().isEmpty()) {
            lines.add("");
            enquiry.text().stream().limit(MOST_LINES).forEach(line -> lines.add("| " + oneLine(line)));
        }
        lines.add("");
        lines.addAll(toDo(letter));
        return String.join("\n", lines) + "\n";
    }

    private static String what(Letter letter) {
        return switch (letter.state()) {
            case "QUARANTINED" ->
                "A mail was put aside, because Letterbox is not sure about it. It is NOT in letMC. Do not follow links in it.";
            case "UNCONFIRMED" -> "A lead was sent to letMC, and whether it is there is not known.";
            default -> "A lead could not be put into letMC. It is NOT there.";
        };
    }

    private static List<String> toDo(Letter letter) {
        String delivery = letter.delivery().map(Delivery::id).orElse("");
        String arrival = letter.arrival().id();
        return switch (letter.state()) {
            case "QUARANTINED" ->
                List.of(
                        "If somebody enquires, answer them. Then one of:",
                        "  letterbox release " + arrival + " leadType=… firstName=… email=…",
                        "  letterbox refuse " + arrival);
            case "UNCONFIRMED" ->
                List.of(
                        "Answer them. Look for the lead in agentOS, then one of:",
                        "  letterbox decide " + delivery + " sent",
                        "  letterbox decide " + delivery + " resend");
            default ->
                List.of(
                        "Answer them, and put them into agentOS by hand, or mend the cause. Then one of:",
                        "  letterbox replay " + delivery,
                        "  letterbox discard " + delivery);
        };
    }

    /** Nothing that a stranger wrote begins a line or a header of its own, or turns the direction of what is read. */
    private static String oneLine(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ");
        return plain.length() <= LONGEST_LINE ? plain : plain.substring(0, LONGEST_LINE) + " …";
    }
}
