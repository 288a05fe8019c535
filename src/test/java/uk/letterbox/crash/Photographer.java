package uk.letterbox.crash;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import uk.letterbox.arrival.ArrivalOutcome;

/** Drops what photographers drop: good files, torn ones, and some a second time. */
final class Photographer {

    /** The folder of a property that nobody ever hears of. */
    static final String UNKNOWN = "REF-UNKNOWN";
    /** The folder of a property whose reference is told later. */
    private static final String LATER = "REF-LATER";

    private static final List<String> PROPERTIES = List.of(
            "lettings/0004-f421-0000-0001",
            "lettings/0004-f421-0000-0002",
            "lettings/0004-f421-0000-0003",
            "lettings/0004-f421-0000-0004",
            "sales/0004-aa10-0000-0001",
            "sales/0004-aa10-0000-0002",
            "sales/0004-aa10-0000-0003",
            "sales/0004-aa10-0000-0004");
    /** Bytes of the scan of a photo that takes a while to be copied, and of the largest of the others. */
    static final int BIG = 8_000_000;

    static final int LARGEST_USUAL = 40_000;

    private final DropFolder folder;
    private final Random random;
    private final Contents contents;

    Photographer(DropFolder folder, Random random) {
        this.folder = folder;
        this.random = random;
        this.contents = new Contents(random);
    }

    /** A file of every kind, and one whose property is never told. */
    void everything() throws IOException {
        for (String property : PROPERTIES) {
            photo(property);
        }
        for (String property : List.of(PROPERTIES.get(0), PROPERTIES.get(4))) {
            folder.drop(property, "floorplans", "plan.jpg", contents.jpeg(3_000), ArrivalOutcome.ACCEPTED);
            folder.drop(property, "portalmedia/EPC", "epc.pdf", contents.pdf(), ArrivalOutcome.ACCEPTED);
        }
        folder.drop("lettings/" + UNKNOWN, "photos", "front.jpg", contents.jpeg(2_000), ArrivalOutcome.HELD);
    }

    /** Files whose property will be told before the end. */
    void withUnknownReference() throws IOException {
        folder.drop("lettings/" + LATER, "photos", "front.jpg", contents.jpeg(2_000), ArrivalOutcome.ACCEPTED);
        folder.drop("lettings/" + LATER, "photos", "back.jpg", contents.jpeg(2_000), ArrivalOutcome.ACCEPTED);
    }

    /** A few photos of one or two properties, sometimes with a broken file, sometimes with one that was there before. */
    void someFiles() throws IOException {
        for (int properties = 1 + random.nextInt(2); properties > 0; properties--) {
            String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
            for (int photos = 2 + random.nextInt(3); photos > 0; photos--) {
                photo(property);
            }
            if (random.nextInt(4) == 0) {
                folder.drop(property, "photos", "torn.jpg", contents.noise(200), ArrivalOutcome.REFUSED);
            }
            if (random.nextInt(4) == 0) {
                byte[] twice = contents.jpeg(4_000);
                folder.drop(property, "floorplans", "plan.jpg", twice, ArrivalOutcome.ACCEPTED);
                folder.drop(property, "floorplans", "plan-again.jpg", twice, ArrivalOutcome.DUPLICATE);
            }
        }
    }

    /** One photo that takes a while to be copied. */
    void bigFile() throws IOException {
        folder.drop(
                PROPERTIES.get(random.nextInt(PROPERTIES.size())),
                "photos",
                "panorama.jpg",
                contents.jpeg(BIG),
                ArrivalOutcome.ACCEPTED);
    }

    /** Photos of one property. */
    void shoot(int photos) throws IOException {
        for (int left = photos; left > 0; left--) {
            photo(PROPERTIES.get(0));
        }
    }

    /** One photo of a property that is let. */
    void photoOfALetting() throws IOException {
        photo(PROPERTIES.get(random.nextInt(PROPERTIES.size() / 2)));
    }

    /** Tells the property of the reference that was not known. */
    void tellReference() throws IOException {
        folder.properties("reference,side,id\n" + LATER + ",lettings,0004-f421-0000-0009\n");
    }

    private void photo(String property) throws IOException {
        folder.drop(
                property,
                "photos",
                "room.jpg",
                contents.jpeg(1_000 + random.nextInt(LARGEST_USUAL - 2_000)),
                ArrivalOutcome.ACCEPTED);
    }
}
