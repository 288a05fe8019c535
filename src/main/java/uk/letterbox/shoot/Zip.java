package uk.letterbox.shoot;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import uk.letterbox.media.FileName;

/**
 * A zip file. Nothing is unpacked to where it says: what is in it comes as names, which are data alone, and as bytes, never
 * more of them than its directory promises and its limits allow.
 */
public final class Zip implements Closeable {

    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;
    /** Pictures and documents hardly shrink; what becomes so much larger is there to fill a disk. */
    private static final long LARGEST_RATIO = 200;

    private static final long HARMLESS = 10L * 1024 * 1024;
    /** For what no file system has in a name, and no database in a text. */
    private static final char UNREADABLE = '\uFFFD';

    private static final Charset NAMES_OF_DOS = Charset.forName("IBM437");

    private final ZipFile zip;
    private final List<Packed> files;

    /**
     * A file in the zip.
     *
     * @param name its path there, its parts joined by slashes, otherwise as it is written: it may lead anywhere
     * @param link it is a symbolic link
     */
    public record Packed(String name, boolean link, long size, ZipArchiveEntry entry) {}

    private Zip(ZipFile zip, List<Packed> files) {
        this.zip = zip;
        this.files = files;
    }

    /** Whether a file is one by its name. */
    public static boolean named(String fileName) {
        return FileName.extension(fileName).equals("zip");
    }

    /** Whether it has its end, without which nobody can tell what is in it. */
    public static boolean ended(FileChannel file) throws IOException {
        return DirectoryEnd.of(file).isPresent();
    }

    /**
     * Opens one and holds it to the limits.
     *
     * @throws UnfitZip when it cannot be unpacked
     * @throws IOException when the file cannot be read
     */
    public static Zip open(FileChannel file) throws UnfitZip, IOException {
        DirectoryEnd end = DirectoryEnd.of(file)
                .orElseThrow(() -> new UnfitZip("It is no zip file, or its end is missing. Upload it again."));
        if (end.directorySize() > MOST_FILES * 1024L) {
            throw tooMany();
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new Unclosed(file))
                    .setCharset(NAMES_OF_DOS)
                    .setUseUnicodeExtraFields(true)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException broken) {
            throw UnfitZip.damaged();
        }
        return new Zip(zip, checked(Collections.list(zip.getEntries()), file.size()));
    }

    /** The files in it, as its directory has them. */
    public List<Packed> files() {
        return files;
    }

    /** The bytes of one; reading them fails when they are others than the directory promises. */
    public InputStream bytes(Packed file) throws UnfitZip, IOException {
        try {
            return new PromisedStream(
                    zip.getInputStream(file.entry()), file.size(), file.entry().getCrc());
        } catch (IOException | RuntimeException unknown) {
            throw new UnfitZip("It has a file in it that is packed in an unusual way. Make the zip file again with the"
                    + " system's own program.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static List<Packed> checked(List<ZipArchiveEntry> entries, long zipSize) throws UnfitZip {
        List<Packed> files = new ArrayList<>();
        long total = 0;
        long packed = 0;
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnfitZip("The zip file has a password. Make it again without one.");
            }
            total += entry.getSize();
            packed += entry.getCompressedSize();
            boolean bomb = entry.getSize() > HARMLESS && entry.getSize() / LARGEST_RATIO > entry.getCompressedSize();
            boolean sized = entry.getSize() >= 0 && entry.getCompressedSize() >= 0;
            if (bomb || !sized || total > MOST_BYTES || packed > zipSize) {
                throw new UnfitZip("Unpacked it would be far larger than pictures are, or more than 4 GB. Send it in"
                        + " smaller zip files, or as files.");
            }
            files.add(new Packed(name(entry), entry.isUnixSymlink(), entry.getSize(), entry));
        }
        if (files.isEmpty()) {
            throw UnfitZip.empty();
        }
        if (files.size() > MOST_FILES) {
            throw tooMany();
        }
        return files;
    }

    private static UnfitZip tooMany() {
        return new UnfitZip("There are more than " + MOST_FILES + " files in the zip file. Send it in smaller ones.");
    }

    /** Many programs write UTF-8 without saying so; what is none is read as old systems write it. */
    private static String name(ZipArchiveEntry entry) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry.getRawName()))
                    .toString();
        } catch (CharacterCodingException old) {
            name = entry.getName();
        }
        String plain = name.replace('\0', UNREADABLE);
        return plain.contains("/") ? plain : plain.replace('\\', '/');
    }
}
