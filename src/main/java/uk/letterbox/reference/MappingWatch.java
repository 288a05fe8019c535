package uk.letterbox.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.ReferenceBook;
import uk.letterbox.journal.ReferenceItem;

/** Tells people of names in an agency's file that letMC does not have, before the first lead meets them. */
public final class MappingWatch {

    private static final String KIND = "mapping";

    private final ReferenceBook book;
    private final AlertBox alerts;
    private final Map<String, List<Named>> names;
    private final Map<String, String> told = new HashMap<>();

    /** @param names by agency */
    public MappingWatch(ReferenceBook book, AlertBox alerts, Map<String, List<Named>> names) {
        this.book = book;
        this.alerts = alerts;
        this.names = new LinkedHashMap<>(names);
    }

    /**
     * A name of letMC's, or an id, in an agency's file.
     *
     * @param list the operation that lists all of its kind
     * @param where it stands
     */
    public record Named(String list, String name, String where) {}

    /** Looks at all of them by the lists as they are kept; says what has changed. */
    public synchronized void look() {
        names.forEach((agency, all) -> {
            String missing = all.stream()
                    .flatMap(named -> missing(agency, named).stream())
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (!missing.equals(told.get(agency))) {
                if (missing.isEmpty()) {
                    alerts.clear(KIND, agency);
                } else {
                    alerts.raise(KIND, agency, missing);
                }
                told.put(agency, missing);
            }
        });
    }

    /** A list that was never read says nothing. */
    private List<String> missing(String agency, Named named) {
        List<ReferenceItem> items = book.find(agency, named.list()).items();
        List<String> missing = new ArrayList<>();
        if (!items.isEmpty() && book.idOf(agency, named.list(), named.name()).isEmpty()) {
            missing.add(named.where() + " names '" + named.name() + "', which letMC does not have. It has: "
                    + items.stream().map(ReferenceItem::name).collect(Collectors.joining(", ")) + ".");
        }
        return missing;
    }
}
