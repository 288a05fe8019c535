package uk.letterbox.shoot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zip files, good and bad. */
public final class Zips {

    private Zips() {}

    /** One with these files, as most programs make it. */
    public static byte[] of(Map<String, byte[]> files) throws IOException {
        return of(files, StandardCharsets.UTF_8);
    }

    /** One whose names are written in a charset. */
    public static byte[] of(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** One with a symbolic link. */
    public static byte[] link(String name, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(0120777);
            zip.putArchiveEntry(entry);
            zip.write(target.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** One of a file of zeros, streamed with sizes of 64 bits as web services send it. */
    public static byte[] zeros(long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("zeros.jpg"));
            byte[] block = new byte[1 << 16];
            for (long written = 0; written < size; written += block.length) {
                zip.write(block);
            }
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** The same with some bytes changed in the directory entry of its first file, from an offset there on. */
    public static byte[] changed(byte[] zip, int offset, int... values) {
        byte[] changed = zip.clone();
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                for (int i = 0; i < values.length; i++) {
                    changed[at + offset + i] = (byte) values[i];
                }
                return changed;
            }
        }
        throw new IllegalArgumentException("It has no directory");
    }
}
