package uk.letterbox.drop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.door.DoorReport;
import uk.letterbox.spool.WholeFile;

/**
 * Tells of what waits in an inbox: its sender by a page among the receipts that goes away with it, and the office when it
 * has waited for half an hour.
 */
final class Untaken {

    /** The page, in the folder of the receipts. */
    static final String PAGE = "waiting.txt";

    private static final Logger LOG = LoggerFactory.getLogger(Untaken.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Path page;
    private final String door;
    private final Duration rest;
    private final DoorReport office;
    private Optional<String> written = Optional.empty();
    private Optional<Optional<String>> told = Optional.empty();

    /**
     * @param rest how long nothing of it must have changed before its sender is told: an upload that goes on needs no page
     * @param office is told when files have waited for long, and when they do no more
     */
    Untaken(Path receipts, String door, Duration rest, DoorReport office) {
        this.page = receipts.resolve(PAGE);
        this.door = door;
        this.rest = rest;
        this.office = office;
    }

    /** Says what has changed since the last look; the first look says all, for an earlier run may have said something else. */
    void look(List<Waiting> waiting, Instant now) {
        write(text(longer(rest, waiting, now)));
        List<Waiting> overdue = longer(PATIENCE, waiting, now);
        Optional<String> news = overdue.isEmpty() ? Optional.empty() : Optional.of(alert(overdue));
        if (!told.equals(Optional.of(news))) {
            office.changed(door, news);
            told = Optional.of(news);
        }
    }

    private static List<Waiting> longer(Duration time, List<Waiting> waiting, Instant now) {
        return waiting.stream()
                .filter(each -> !each.since().plus(time).isAfter(now))
                .toList();
    }

    /** A page that cannot be written stops no file. */
    private void write(String text) {
        if (written.equals(Optional.of(text))) {
            return;
        }
        written = Optional.of(text);
        try {
            if (text.isEmpty()) {
                Files.deleteIfExists(page);
            } else {
                WholeFile.write(page, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            LOG.warn("The page {} of what waits cannot be written: {}", page, failed.toString());
        }
    }

    private static String text(List<Waiting> waiting) {
        return waiting.isEmpty()
                ? ""
                : "These files have come and are not taken yet. This page goes away when none waits.\n"
                        + waiting.stream().map(Untaken::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(Waiting one) {
        return "\n" + one.name() + "\n  " + one.reason() + "\n"
                + one.files().stream().map(file -> "  waits: " + file + "\n").collect(Collectors.joining());
    }

    private static String alert(List<Waiting> waiting) {
        int files = waiting.stream().mapToInt(each -> each.files().size()).sum();
        return files + " files have waited in the inbox for half an hour and are not taken: "
                + waiting.stream()
                        .map(each -> each.name() + ": " + each.reason())
                        .collect(Collectors.joining(" "))
                + " Their sender is told in receipts/" + PAGE + ".";
    }
}
