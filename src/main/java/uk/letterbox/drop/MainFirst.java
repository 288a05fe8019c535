package uk.letterbox.drop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import uk.letterbox.delivery.Kind;
import uk.letterbox.media.FileName;
import uk.letterbox.media.MainPhoto;

/** The order of what came together: of each property one photo whose name says that it is the main one goes first. */
final class MainFirst {

    private MainFirst() {}

    /** Things in {@link DropScan#ORDER}, their main photos first. Where a manifest gives the order, it is kept. */
    static <T> List<T> sorted(List<T> things, Function<T, Found> found) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(found, DropScan.ORDER));
        Set<String> done = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            DropName name = found.apply(sorted.get(i)).place();
            if (name instanceof Placed place && main(place) && done.add(place.group())) {
                sorted.add(firstPhoto(sorted, found, place.group()), sorted.remove(i));
            }
        }
        return sorted;
    }

    private static boolean main(Placed place) {
        if (place.kind() != Kind.PHOTO || place.itself() instanceof ListedFile) {
            return false;
        }
        String stem = FileName.stem(place.fileName()).strip();
        return place.itself() instanceof NamedFile named
                ? named.name().readings().stream().anyMatch(reading -> main(stem, reading.reference()))
                : MainPhoto.saidBy(stem);
    }

    private static boolean main(String stem, String reference) {
        return stem.startsWith(reference) && MainPhoto.saidBy(stem.substring(reference.length()));
    }

    private static <T> int firstPhoto(List<T> sorted, Function<T, Found> found, String group) {
        for (int i = 0; i < sorted.size(); i++) {
            if (found.apply(sorted.get(i)).place() instanceof Placed place
                    && place.kind() == Kind.PHOTO
                    && place.group().equals(group)) {
                return i;
            }
        }
        throw new IllegalStateException("There is no photo of " + group);
    }
}
