package uk.letterbox.property;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.letterbox.delivery.Side;

/**
 * What an agency calls its properties, and their ids at letMC. Compared without case and Unicode form. Two branches may each
 * have a property of one reference.
 */
public final class References {

    /** What a folder's name stands for. */
    public sealed interface Resolution {}

    /** It is this property or instruction. */
    public record Known(String id) implements Resolution {}

    /**
     * It is none that is known.
     *
     * @param nearest up to three references of that side that look most like it, the nearest first
     * @param otherSide whether the other side of the business knows it
     */
    public record Unknown(List<String> nearest, boolean otherSide) implements Resolution {}

    /**
     * It is several, one in each of some branches.
     *
     * @param branches as the table has them
     */
    public record Several(List<String> branches) implements Resolution {}

    private record Entry(String reference, String id, String branch, int line) {}

    private static final Pattern LETMC_ID = Pattern.compile("[0-9a-f]{4}(?:-[0-9a-f]{4}){3}", Pattern.CASE_INSENSITIVE);
    /** What no folder can be named on some system; people write a hyphen for it. */
    private static final Pattern NOT_IN_FOLDERS = Pattern.compile("[/\\\\:*?\"<>|]");

    private static final int NEAREST = 3;
    /** The column of the branch. */
    private static final int BRANCH = 3;

    private final Map<Side, Map<String, List<Entry>>> byReference = new LinkedHashMap<>();
    private final Map<Side, Map<String, String>> ids = new LinkedHashMap<>();
    private final Set<String> branches = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> otherNames;

    private References(Map<String, String> otherNames) {
        this.otherNames = Map.copyOf(otherNames);
        for (Side side : Side.values()) {
            byReference.put(side, new LinkedHashMap<>());
            ids.put(side, new LinkedHashMap<>());
        }
    }

    /** No references at all: folders must be named by ids. */
    public static References none() {
        return new References(Map.of());
    }

    /** Reads {@code reference,side,id[,branch,address]}; a line that cannot be used is left out and told. */
    public static References of(byte[] csv) {
        return of(csv, Map.of());
    }

    /** @param otherNames what else branches are called, such as their numbers at a portal, to what the lines call them */
    public static References of(byte[] csv, Map<String, String> otherNames) {
        References references = new References(otherNames);
        List<CsvText.Row> rows = CsvText.rows(csv);
        boolean headings = !rows.isEmpty() && rows.get(0).fields().get(0).equalsIgnoreCase("reference");
        rows.subList(headings ? 1 : 0, rows.size()).forEach(references::add);
        return references;
    }

    /** One sentence for each line that was left out. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The branches that lines name, each once, by letMC's name or id. */
    public Set<String> branches() {
        return Collections.unmodifiableSet(branches);
    }

    /** Whether a branch, by any of its names, is the one that a line names. */
    public boolean sameBranch(String called, String named) {
        return called.equalsIgnoreCase(named)
                || otherNames.getOrDefault(called, "").equalsIgnoreCase(named);
    }

    /** What a property's folder on one side stands for. */
    public Resolution resolve(Side side, String folder) {
        List<String> known = ids(side, folder);
        if (known.size() > 1) {
            return new Several(byReference.get(side).get(key(folder)).stream()
                    .map(Entry::branch)
                    .toList());
        }
        return known.isEmpty()
                ? new Unknown(nearest(side, folder), knownElsewhere(side, folder))
                : new Known(known.get(0));
    }

    /** letMC's id of what a reference on one side stands for; empty when it is none that is known, or several. */
    public Optional<String> id(Side side, String reference) {
        return Optional.of(ids(side, reference))
                .filter(known -> known.size() == 1)
                .map(known -> known.get(0));
    }

    /** letMC's ids of all that a reference on one side may stand for. */
    public List<String> ids(Side side, String reference) {
        String key = key(reference);
        if (ids.get(side).containsKey(key)) {
            return List.of(ids.get(side).get(key));
        }
        List<String> known =
                entries(side, key).stream().map(Entry::id).distinct().toList();
        return known.isEmpty() && LETMC_ID.matcher(key).matches() ? List.of(key) : known;
    }

    private List<Entry> entries(Side side, String key) {
        return byReference.get(side).getOrDefault(key, List.of());
    }

    /** The branch that a line names for a property, by reference or id; empty where none does. */
    public Optional<String> branch(Side side, String reference) {
        Optional<String> id = id(side, reference);
        return byReference.get(side).values().stream()
                .flatMap(List::stream)
                .filter(entry -> id.isPresent() && entry.id().equalsIgnoreCase(id.get()))
                .map(Entry::branch)
                .filter(branch -> !branch.isEmpty())
                .findFirst();
    }

    /** The properties of either side that a reference or an id of letMC stands for, lettings before sales. */
    public List<Property> named(String reference) {
        String key = key(reference);
        List<Property> named = new ArrayList<>();
        byReference.forEach((side, entries) -> {
            Stream<Entry> byId = entries.values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> key(entry.id()).equals(key))
                    .limit(1);
            Stream<Entry> found = entries.containsKey(key) ? entries.get(key).stream() : byId;
            found.map(entry -> new Property(side, entry.reference(), entry.id(), entry.branch()))
                    .forEach(named::add);
        });
        return named;
    }

    /** Up to three references of either side that look most like this one, the nearest first. */
    public List<String> nearest(String reference) {
        return nearest(byReference.values().stream().flatMap(entries -> entries.entrySet().stream()), reference);
    }

    private boolean knownElsewhere(Side side, String folder) {
        return byReference.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != side && entry.getValue().containsKey(key(folder)));
    }

    private List<String> nearest(Side side, String folder) {
        return nearest(byReference.get(side).entrySet().stream(), folder);
    }

    private static List<String> nearest(Stream<Map.Entry<String, List<Entry>>> all, String wanted) {
        String key = key(wanted);
        record Candidate(String reference, int distance) {}
        return all.map(entry ->
                        new Candidate(entry.getValue().get(0).reference(), EditDistance.of(key, entry.getKey())))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::reference))
                .map(Candidate::reference)
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    private void add(CsvText.Row row) {
        List<String> fields = row.fields();
        Optional<Side> side = fields.size() < 2 ? Optional.empty() : Side.ofWord(fields.get(1));
        if (fields.size() < 3
                || side.isEmpty()
                || fields.get(0).isEmpty()
                || fields.get(2).isEmpty()) {
            problems.add("Line " + row.line() + " is left out: it must be reference,side,id with the side lettings or"
                    + " sales, such as BS8-12,lettings,0004-f421-2742-3f00.");
            return;
        }
        String branch = fields.size() > BRANCH ? fields.get(BRANCH) : "";
        if (!branch.isEmpty()) {
            branches.add(branch);
        }
        add(side.get(), new Entry(fields.get(0), fields.get(2), branch, row.line()));
    }

    private void add(Side side, Entry entry) {
        List<Entry> same = byReference.get(side).computeIfAbsent(key(entry.reference()), first -> new ArrayList<>());
        Optional<Entry> other =
                same.stream().filter(earlier -> !toldApart(earlier, entry)).findFirst();
        if (other.isPresent() && !other.get().id().equalsIgnoreCase(entry.id())) {
            problems.add("Line " + entry.line() + " is left out: line "
                    + other.get().line() + " gives the reference " + entry.reference()
                    + " another id on the same side, and they do not name two branches.");
            return;
        }
        if (other.isEmpty()) {
            same.add(entry);
        }
        ids.get(side).putIfAbsent(key(entry.id()), entry.id());
    }

    private static boolean toldApart(Entry one, Entry other) {
        return !one.branch().isEmpty()
                && !other.branch().isEmpty()
                && !one.branch().equalsIgnoreCase(other.branch())
                && !one.id().equalsIgnoreCase(other.id());
    }

    private static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return NOT_IN_FOLDERS.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
