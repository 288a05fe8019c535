package uk.letterbox.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import uk.letterbox.delivery.Side;
import uk.letterbox.letmc.Codec;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.SentName;

/**
 * A photo that is sent to see how photos arrive. It is known by a mark that nothing else carries, in its file name and in its
 * caption.
 *
 * @param mark seven letters and digits
 * @param before ids of what the property listed before
 */
public record TestPhoto(String mark, String agency, Side side, String property, Set<String> before) {

    public TestPhoto {
        before = Set.copyOf(before);
    }

    /** The name that it is sent under, with the mark where deliveries have their tag. */
    String fileName(Codec codec) {
        return "letterbox-test-" + codec.word() + "~" + mark + ".jpg";
    }

    String caption() {
        return "Letterbox test " + mark;
    }

    /** Those of a listing that were sent as this photo: they carry the mark and were not there before. */
    List<ListedItem> among(List<ListedItem> listing) {
        return unfamiliar(listing).stream()
                .filter(item ->
                        named(item) || item.name().toLowerCase(Locale.ROOT).contains(mark))
                .toList();
    }

    /** Those of a listing that were not there before, whoever sent them. */
    List<ListedItem> unfamiliar(List<ListedItem> listing) {
        return listing.stream()
                .filter(item -> !item.id().isEmpty() && !before.contains(item.id()))
                .toList();
    }

    /** Whether a listing gives back the file name with its tag. */
    boolean named(ListedItem item) {
        return SentName.carriesTag(item.fileName(), mark);
    }
}
