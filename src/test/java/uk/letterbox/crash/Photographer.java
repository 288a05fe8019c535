package uk.letterbox.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import uk.letterbox.arrival.ArrivalOutcome;

/** Puts files into the inbox of a home and remembers every one. */
final class Photographer {

    static final String AGENCY = "crash";
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

    private final Path home;
    private final Random random;
    private final List<Offered> offered = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Photographer(Path home, Random random) {
        this.home = home;
        this.random = random;
    }

    static Path inbox(Path home) {
        return drop(home).resolve("inbox");
    }

    /** The folders of the drop door of a home. */
    static Path drop(Path home) {
        return agency(home).resolve("drop");
    }

    private static Path agency(Path home) {
        return home.resolve("agencies").resolve(AGENCY);
    }

    List<Offered> offered() {
        return List.copyOf(offered);
    }

    /** A file of every kind, and one whose property is never told. */
    void everything() throws IOException {
        for (String property : PROPERTIES) {
            photo(property);
        }
        for (String property : List.of(PROPERTIES.get(0), PROPERTIES.get(4))) {
            drop(property, "floorplans", "plan.jpg", jpeg(3_000), ArrivalOutcome.ACCEPTED);
            drop(property, "portalmedia/EPC", "epc.pdf", pdf(), ArrivalOutcome.ACCEPTED);
        }
        drop("lettings/" + UNKNOWN, "photos", "front.jpg", jpeg(2_000), ArrivalOutcome.HELD);
    }

    /** Files whose property will be told before the end. */
    void withUnknownReference() throws IOException {
        drop("lettings/" + LATER, "photos", "front.jpg", jpeg(2_000), ArrivalOutcome.ACCEPTED);
        drop("lettings/" + LATER, "photos", "back.jpg", jpeg(2_000), ArrivalOutcome.ACCEPTED);
    }

    /** A few photos of one or two properties, sometimes with a broken file, sometimes with one that was there before. */
    void someFiles() throws IOException {
        for (int properties = 1 + random.nextInt(2); properties > 0; properties--) {
            String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
            for (int photos = 2 + random.nextInt(3); photos > 0; photos--) {
                photo(property);
            }
            if (random.nextInt(4) == 0) {
                drop(property, "photos", "torn.jpg", random(200), ArrivalOutcome.REFUSED);
            }
            if (random.nextInt(4) == 0) {
                byte[] twice = jpeg(4_000);
                drop(property, "floorplans", "plan.jpg", twice, ArrivalOutcome.ACCEPTED);
                drop(property, "floorplans", "plan-again.jpg", twice, ArrivalOutcome.DUPLICATE);
            }
        }
    }

    /** One photo that takes a while to be copied. */
    void bigFile() throws IOException {
        drop(
                PROPERTIES.get(random.nextInt(PROPERTIES.size())),
                "photos",
                "panorama.jpg",
                jpeg(BIG),
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
        Files.writeString(
                agency(home).resolve("properties.csv"),
                "reference,side,id\n" + LATER + ",lettings,0004-f421-0000-0009\n");
    }

    private void photo(String property) throws IOException {
        drop(
                property,
                "photos",
                "room.jpg",
                jpeg(1_000 + random.nextInt(LARGEST_USUAL - 2_000)),
                ArrivalOutcome.ACCEPTED);
    }

    private void drop(String property, String folder, String title, byte[] bytes, ArrivalOutcome fate)
            throws IOException {
        int place = places.merge(property, 1, Integer::sum);
        String name = property + "/" + folder + "/" + place + "-" + title;
        Path file = inbox(home).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        offered.add(new Offered(name, sha256(bytes), place, fate));
    }

    /** A start, a frame of 16 by 16, a scan of random bytes and an end. */
    private byte[] jpeg(int size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(HexFormat.of().parseHex("ffd8" + "ffc0000b080010001001011100" + "ffda0008010100003f00"));
        byte[] scan = random(size);
        for (int i = 0; i < size; i++) {
            scan[i] = scan[i] == (byte) 0xFF ? 0 : scan[i];
        }
        file.write(scan);
        file.write(HexFormat.of().parseHex("ffd9"));
        return file.toByteArray();
    }

    private byte[] pdf() {
        String noise = HexFormat.of().formatHex(random(300));
        return ("%PDF-1.4\n% " + noise + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
