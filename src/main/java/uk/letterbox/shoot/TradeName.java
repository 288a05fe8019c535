package uk.letterbox.shoot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.delivery.Kind;
import uk.letterbox.media.Caption;
import uk.letterbox.media.FileName;

/**
 * A file name that says by itself what a file is for, in one of the two ways of the trade: as the feeds of the portals have
 * it since Rightmove's BLM, {@code <branch>_<ref>_IMG_00.jpg} with {@code IMG}, {@code FLP} or {@code DOC} and from
 * {@code DOC_50} on papers about energy; and {@code <ref>-01-kitchen.jpg}.
 *
 * @param readings what it may mean, the likeliest first, for references have hyphens and underscores of their own
 * @param kind what it is to become
 * @param type the portal media type that the name stands for; empty where it does not say one
 */
public record TradeName(List<Reading> readings, Kind kind, Optional<ChosenType> type) {

    /**
     * One way to read it.
     *
     * @param branch what the branch is called; empty where the name has none
     * @param caption what people see under the picture; empty for none
     */
    public record Reading(String reference, String branch, String caption) {}

    /** How a name must look, for whoever has to choose one. */
    public static final String GRAMMAR =
            "Name it <branch>_<reference>_IMG_00.jpg (FLP for floor plans, DOC for documents)"
                    + " or <reference>-01-kitchen.jpg, or put it into a property's folder.";

    private static final int FIRST_ENERGY_PAPER = 50;
    private static final Pattern FEED = Pattern.compile(
            "(?<branch>[^_]+)_(?<ref>.+)_(?<kind>IMG|FLP|DOC)_(?<index>\\d{2,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("-(\\d{1,3})(?=-|$)");
    private static final Pattern FLOOR_PLAN =
            Pattern.compile("(?:^|[^a-z])floor[\\s_-]?plans?(?:[^a-z]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENERGY_PAPER =
            Pattern.compile("(?:^|[^a-z])epc(?:[^a-z]|$)", Pattern.CASE_INSENSITIVE);

    public TradeName {
        readings = List.copyOf(readings);
    }

    /** Reads the name of a file, without its folders; empty when it says nothing of this kind. */
    public static Optional<TradeName> of(String fileName) {
        String stem = FileName.stem(fileName).strip();
        Matcher feed = FEED.matcher(stem);
        return feed.matches() ? Optional.of(feed(feed)) : numbered(stem, FileName.extension(fileName));
    }

    /** The reference that is most likely meant. */
    public String reference() {
        return readings.get(0).reference();
    }

    private static TradeName feed(Matcher name) {
        String branch = name.group("branch").strip();
        String reference = name.group("ref").strip();
        List<Reading> readings =
                List.of(new Reading(reference, branch, ""), new Reading(branch + "_" + reference, branch, ""));
        boolean energy = Integer.parseInt(name.group("index")) >= FIRST_ENERGY_PAPER;
        return switch (name.group("kind").charAt(0)) {
            case 'I', 'i' -> new TradeName(readings, Kind.PHOTO, Optional.empty());
            case 'F', 'f' -> new TradeName(readings, Kind.FLOORPLAN, Optional.empty());
            default ->
                new TradeName(readings, Kind.PORTALMEDIA, Optional.of(energy ? ChosenType.EPC : ChosenType.BROCHURE));
        };
    }

    /** A number between hyphens may belong to the reference, so the last one is taken for the place of the file first. */
    private static Optional<TradeName> numbered(String stem, String extension) {
        List<Reading> readings = new ArrayList<>();
        Matcher number = NUMBER.matcher(stem);
        while (number.find()) {
            String reference = stem.substring(0, number.start()).strip();
            if (!reference.isEmpty()) {
                String words = stem.substring(number.start() + 1) + "." + extension;
                readings.add(new Reading(reference, "", Caption.of(words)));
            }
        }
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        Collections.reverse(readings);
        String words = stem.substring(readings.get(0).reference().length());
        if (LinkFile.named(stem + "." + extension)) {
            return Optional.of(new TradeName(readings, Kind.PORTALMEDIA, Optional.empty()));
        }
        if (ENERGY_PAPER.matcher(words).find()) {
            return Optional.of(new TradeName(readings, Kind.PORTALMEDIA, Optional.of(ChosenType.EPC)));
        }
        Kind kind = FLOOR_PLAN.matcher(words).find() ? Kind.FLOORPLAN : Kind.PHOTO;
        return Optional.of(new TradeName(readings, kind, Optional.empty()));
    }
}
