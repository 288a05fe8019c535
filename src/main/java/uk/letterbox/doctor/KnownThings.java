package uk.letterbox.doctor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uk.letterbox.letmc.NamedList;
import uk.letterbox.settings.Nearest;

/** Looks for what is configured in one of letMC's lists. */
record KnownThings(NamedList list) {

    /** As the one published id looks. */
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{4}(-[0-9a-f]{4}){3}");

    private static final int MOST_SHOWN = 30;

    static boolean looksLikeAnId(String value) {
        return ID.matcher(value).matches();
    }

    /** The entry of this name or id, as a lead's source and branch are found. */
    Optional<NamedList.Named> find(String value) {
        return list.items().stream()
                .filter(item -> item.name().equalsIgnoreCase(value) || item.id().equalsIgnoreCase(value))
                .findFirst();
    }

    /** What there is instead. */
    String instead(String value) {
        List<String> names = names();
        return Nearest.to(value, names).map(near -> "Perhaps " + near + ". ").orElse("") + "There are: " + text(names);
    }

    /** All names, for people. */
    String text() {
        return text(names());
    }

    private List<String> names() {
        return list.items().stream().map(NamedList.Named::name).toList();
    }

    private static String text(List<String> names) {
        String first = names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? first + " and " + (names.size() - MOST_SHOWN) + " more" : first;
    }
}
