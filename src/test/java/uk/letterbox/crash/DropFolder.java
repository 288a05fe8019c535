package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import uk.letterbox.arrival.ArrivalOutcome;

/** The drop door of a home from outside; remembers every file that was put into the inbox. */
final class DropFolder {

    static final String AGENCY = "crash";

    private static final String INBOX = "inbox";

    private final Path agency;
    private final Path drop;
    private final List<Offered> offered = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private DropFolder(Path agency) {
        this.agency = agency;
        this.drop = agency.resolve("drop");
    }

    static DropFolder of(Path home) {
        return new DropFolder(home.resolve("agencies").resolve(AGENCY));
    }

    /** The folder of inbox, refused and receipts. */
    Path path() {
        return drop;
    }

    Path inbox() {
        return drop.resolve(INBOX);
    }

    /** Everything that was put into the inbox. */
    List<Offered> offered() {
        return List.copyOf(offered);
    }

    /** Writes the file that says which property a reference is. */
    void properties(String text) throws IOException {
        Files.writeString(agency.resolve("properties.csv"), text);
    }

    /** Puts a file into the folder of a property, behind those that are there. */
    void drop(String property, String folder, String title, byte[] bytes, ArrivalOutcome fate) throws IOException {
        int place = places.merge(property, 1, Integer::sum);
        String name = property + "/" + folder + "/" + place + "-" + title;
        Path file = inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        offered.add(new Offered(name, sha256(bytes), place, fate));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
