package uk.letterbox.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;

/**
 * A receipt as a page that stands alone: whoever sent the files looks at it in a browser, from a disk, and sees each with a
 * small picture. It holds no script, and its content policy lets none run whatever a file is named.
 */
final class ReceiptPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private static final String STYLE = "body{font:16px/1.45 system-ui,sans-serif;color:#1b1f23;margin:2rem auto;"
            + "max-width:60rem;padding:0 1rem}h1{font-size:1.4rem;margin:0}h2{font-size:1.1rem;margin:1.6rem 0 0}p{margin:.3rem 0 1.2rem}"
            + "table{border-collapse:collapse;width:100%}td{border-top:1px solid #d8dde2;padding:.6rem .8rem .6rem 0;"
            + "vertical-align:top}td:first-child{width:172px}img{display:block;max-width:160px;max-height:160px;"
            + "border-radius:3px}.name{font-weight:600;overflow-wrap:anywhere}.live{color:#116329}.wait{color:#57606a}"
            + ".look{color:#9a4b00}.no{color:#a40e26}.more{color:#57606a;font-size:.9rem}";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    /** A page with all pictures of an archive would be too large for a browser, and for the heap. */
    private static final int MOST_PICTURES = 500;

    private final ZoneId zone;
    private final Function<String, Optional<byte[]>> thumbnails;

    /** @param thumbnails a small JPEG of what an arrival brought, where there is one to show */
    ReceiptPage(ZoneId zone, Function<String, Optional<byte[]>> thumbnails) {
        this.zone = zone;
        this.thumbnails = thumbnails;
    }

    /** How a file stands, in the words of whoever sent it. */
    private record Shown(String words, String look) {}

    String of(Receipt receipt) {
        Set<String> pictured = receipt.shoots().stream()
                .flatMap(shoot -> shoot.lines().stream())
                .limit(MOST_PICTURES)
                .map(ReceiptLine::arrivalId)
                .collect(Collectors.toSet());
        String title = (receipt.group().isEmpty() ? "Files of no property" : receipt.group()) + ", "
                + DAY.format(receipt.day());
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title) + "</title><style>"
                + STYLE + "</style></head><body>\n<h1>" + escaped(title) + "</h1>\n"
                + receipt.shoots().stream()
                        .map(shoot -> part(receipt, shoot, pictured))
                        .collect(Collectors.joining())
                + "</body></html>\n";
    }

    /** Several of one day have a heading each. */
    private String part(Receipt receipt, ReceiptShoot shoot, Set<String> pictured) {
        String heading = receipt.shoots().size() == 1 ? "" : "<h2>Came on " + time(shoot.beganAt()) + "</h2>\n";
        return heading + "<p>" + shoot.progress().sentence() + (shoot.open() ? " More may come." : "")
                + "</p>\n<table>\n"
                + shoot.lines().stream().map(line -> row(line, pictured)).collect(Collectors.joining())
                + "</table>\n";
    }

    private String row(ReceiptLine line, Set<String> pictured) {
        Shown shown = line.state().map(ReceiptPage::shown).orElseGet(() -> shown(line.outcome()));
        String more = Stream.of(line.reason(), line.done(), line.letmcId().map(id -> "letMC id " + id))
                .flatMap(Optional::stream)
                .map(text -> "<div class=\"more\">" + escaped(text) + "</div>")
                .collect(Collectors.joining());
        return "<tr><td>"
                + Optional.of(line.arrivalId())
                        .filter(pictured::contains)
                        .flatMap(thumbnails)
                        .map(ReceiptPage::image)
                        .orElse("")
                + "</td><td><div class=\"name\">" + escaped(line.file()) + "</div><div class=\"" + shown.look()
                + "\">" + shown.words() + ", " + time(line.time()) + "</div>" + more + "</td></tr>\n";
    }

    private static String image(byte[] jpeg) {
        return "<img alt=\"\" src=\"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(jpeg) + "\">";
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    private static Shown shown(DeliveryState state) {
        return switch (state) {
            case WAITING, READY, SENDING, READING_BACK -> new Shown("On the way", "wait");
            case DELIVERED -> new Shown("Live", "live");
            case UNCONFIRMED -> new Shown("It is not sure that it arrived; the office looks", "look");
            case DEAD -> new Shown("Could not be delivered; the office knows", "no");
            case DISCARDED -> new Shown("Taken out by the office", "look");
        };
    }

    private static Shown shown(ArrivalOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> new Shown("Taken", "wait");
            case DUPLICATE -> new Shown("There before", "wait");
            case IGNORED -> new Shown("Left out", "wait");
            case HELD -> new Shown("Waits", "look");
            case QUARANTINED -> new Shown("The office looks at it", "look");
            case REFUSED -> new Shown("Refused", "no");
        };
    }

    /** What turns the writing direction could show {@code exe.jpg} for what ends with {@code exe}. */
    private static String escaped(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
