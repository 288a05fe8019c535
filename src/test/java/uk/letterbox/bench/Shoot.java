package uk.letterbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import uk.letterbox.Pictures;

/** Photos of a whole JPEG's structure, all different, spread evenly over properties, in a folder beside an inbox. */
final class Shoot {

    private static final int HEAD_OF_SCAN_LEFT = 2;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private Shoot(Path folder) {
        this.folder = folder;
    }

    /** Writes the photos into a new folder. */
    static Shoot of(Path folder, int properties, int photosEach, int bytesEach) throws IOException {
        return of(folder, 0, properties, photosEach, bytesEach);
    }

    /** As {@link #of(Path, int, int, int)}, of other properties: those from {@code first} on. */
    static Shoot of(Path folder, int first, int properties, int photosEach, int bytesEach) throws IOException {
        Shoot shoot = new Shoot(folder);
        Random random = new Random(first + properties);
        byte[] picture = Pictures.jpeg(1);
        for (int property = first; property < first + properties; property++) {
            Path photos = Files.createDirectories(folder.resolve(propertyId(property) + "/photos"));
            for (int photo = 0; photo < photosEach; photo++) {
                Path file = photos.resolve("%02d.jpg".formatted(photo + 1));
                Files.write(file, grown(picture, bytesEach, random));
                shoot.files.add(file);
            }
        }
        return shoot;
    }

    static String propertyId(int property) {
        return "0004-f421-2742-%04d".formatted(property);
    }

    /** More picture data before the end marker; data that has no 0xFF has no marker. */
    private static byte[] grown(byte[] picture, int size, Random random) {
        byte[] data = new byte[Math.max(0, size - picture.length)];
        random.nextBytes(data);
        for (int i = 0; i < data.length; i++) {
            data[i] = data[i] == (byte) 0xFF ? 0 : data[i];
        }
        byte[] whole = new byte[picture.length + data.length];
        int head = picture.length - HEAD_OF_SCAN_LEFT;
        System.arraycopy(picture, 0, whole, 0, head);
        System.arraycopy(data, 0, whole, head, data.length);
        System.arraycopy(picture, head, whole, head + data.length, HEAD_OF_SCAN_LEFT);
        return whole;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** Moves everything into an inbox, each property's folder at once. */
    void dropInto(Path inbox) throws IOException {
        Path lettings = Files.createDirectories(inbox.resolve("lettings"));
        try (var properties = Files.list(folder)) {
            for (Path property : properties.sorted().toList()) {
                Files.move(property, lettings.resolve(property.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
