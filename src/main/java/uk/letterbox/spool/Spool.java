package uk.letterbox.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * The folder that holds the bytes of every arrival. What it has stored survives a power cut: each file is written under
 * another name, forced to disk and renamed, and the folder itself is forced once for all files of a batch.
 */
public final class Spool {

    private static final int BUFFER = 256 * 1024;
    private static final String PARTIAL = ".part";
    /** An id is all that ever becomes a file name here; a foreign name never does. */
    private static final Pattern ID = Pattern.compile("a-[0-9A-Z]{26}");

    private final Path folder;
    private final long leastFree;
    private final Disk disk;
    private final AtOnce atOnce = new AtOnce();

    public Spool(Path folder) {
        this(folder, 0);
    }

    /**
     * @param leastFree bytes of the disk that are never filled: with less free nothing is taken in
     */
    public Spool(Path folder, long leastFree) {
        this(folder, leastFree, () -> Files.getFileStore(folder).getUsableSpace());
    }

    Spool(Path folder, long leastFree, Disk disk) {
        this.folder = folder;
        this.leastFree = leastFree;
        this.disk = disk;
    }

    /** Says how many bytes are free. */
    @FunctionalInterface
    interface Disk {
        long free() throws IOException;
    }

    /** Makes the folder, readable by its owner alone where the file system knows permissions. */
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Begins to store things that arrive together.
     *
     * @throws IOException when the disk is too full to take anything in
     */
    public Batch batch() throws IOException {
        long free = free();
        if (free < leastFree) {
            throw new IOException("Only " + free / 1_000_000 + " MB are free on the disk of " + folder + ", and "
                    + leastFree / 1_000_000 + " MB must stay free. Make room");
        }
        return new Batch();
    }

    /** Where the bytes of an arrival are. */
    public Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of an arrival: " + id);
        }
        return folder.resolve(id);
    }

    /** Whether the bytes of an arrival are here. */
    public boolean holds(String id) {
        return Files.isRegularFile(file(id));
    }

    /** Whether the bytes are here and unchanged. */
    public boolean intact(String id, String sha256) throws IOException {
        try (FileChannel in = FileChannel.open(file(id), StandardOpenOption.READ)) {
            return Sha256.of(in).equals(sha256);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Lets the bytes of an arrival go; nothing happens when they are gone already. */
    public void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** The ids of what has been here since before a time, and so of what a crash left behind. */
    public List<String> idsBefore(Instant time) throws IOException {
        List<String> ids = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (ID.matcher(name).matches() && writtenBefore(file, time)) {
                    ids.add(name);
                }
            }
        }
        return ids;
    }

    /** Deletes what was left half written since before a time. */
    public int removePartialBefore(Instant time) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + PARTIAL + "*")) {
            for (Path file : files) {
                if (writtenBefore(file, time)) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean writtenBefore(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Bytes still free on the disk of the spool. */
    public long free() throws IOException {
        return disk.free();
    }

    /**
     * Things that are stored together: nothing is sure to be there until {@link #commit()} returned. Several threads may
     * add to it, for most of the time of a small file is waiting for the disk.
     */
    public final class Batch implements AutoCloseable {

        private final Map<String, CompletableFuture<Void>> written = new ConcurrentHashMap<>();
        /** Used again from file to file: memory outside of the heap is dear to get and slow to be given back. */
        private final Queue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

        private boolean committed;

        private Batch() {}

        /**
         * Makes sure that there is room for what comes next.
         *
         * @param what the thing that has so many bytes, as people know it
         * @throws IOException when the disk has less room; says how much is missing
         */
        public void require(String what, long bytes) throws IOException {
            long missing = bytes + leastFree - free();
            if (missing > 0) {
                throw new IOException(what + " needs " + megabytes(bytes) + " on the disk of " + folder + ", of which "
                        + megabytes(leastFree) + " must stay free: " + megabytes(missing) + " are missing. Make room");
            }
        }

        private static String megabytes(long bytes) {
            return (bytes + 999_999) / 1_000_000 + " MB";
        }

        /** Writes one thing and forces it to disk, under a name that a crash leaves recognisably unfinished. */
        public Spooled add(String id, InputStream bytes) throws IOException {
            return add(id, java.nio.channels.Channels.newChannel(bytes));
        }

        /** As {@link #add(String, InputStream)}, from a channel. */
        public Spooled add(String id, ReadableByteChannel bytes) throws IOException {
            Path partial = partial(id);
            written.put(id, CompletableFuture.completedFuture(null));
            ByteBuffer buffer = Optional.ofNullable(buffers.poll()).orElseGet(() -> ByteBuffer.allocateDirect(BUFFER));
            try (FileChannel out = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                return copied(id, bytes, buffer, out);
            } finally {
                buffers.add(buffer);
            }
        }

        /** As {@link #add(String, InputStream)}, of bytes that stay as they are: what comes next need not wait for the disk. */
        public Spooled add(String id, byte[] bytes) {
            Path partial = partial(id);
            written.put(id, atOnce.begin(() -> {
                WholeFile.force(partial, bytes, StandardOpenOption.CREATE_NEW);
                return null;
            }));
            return new Spooled(id, HexFormat.of().formatHex(Sha256.digest().digest(bytes)), bytes.length);
        }

        /** Does several things at once that add to it, none of which waits for another; what they give, in their order. */
        public <T> List<T> all(List<Callable<T>> works) throws IOException {
            return AtOnce.all(works.stream().map(atOnce::begin).toList());
        }

        private static Spooled copied(String id, ReadableByteChannel bytes, ByteBuffer buffer, FileChannel out)
                throws IOException {
            MessageDigest digest = Sha256.digest();
            long size = 0;
            buffer.clear();
            while (bytes.read(buffer) >= 0) {
                buffer.flip();
                digest.update(buffer.duplicate());
                size += buffer.remaining();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            out.force(true);
            return new Spooled(id, HexFormat.of().formatHex(digest.digest()), size);
        }

        /** Where the bytes of one thing lie before the commit. */
        public Path unfinished(String id) {
            return partial(id);
        }

        /** Puts other bytes in the place of one thing's, moving the file that has them. */
        public Spooled replace(String id, Path bytes) throws IOException {
            Spooled spooled;
            try (FileChannel channel = FileChannel.open(bytes, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                spooled = new Spooled(id, Sha256.of(channel), channel.size());
                channel.force(true);
            }
            Files.move(bytes, partial(id), StandardCopyOption.ATOMIC_MOVE);
            return spooled;
        }

        /** Takes one thing out of the batch again. */
        public void drop(String id) throws IOException {
            Optional.ofNullable(written.remove(id)).map(List::of).ifPresent(AtOnce::ended);
            Files.deleteIfExists(partial(id));
        }

        /** Gives all their names and forces the folder: from here on they survive a power cut. */
        public void commit() throws IOException {
            AtOnce.all(written.values());
            for (String id : written.keySet()) {
                Files.move(partial(id), file(id), StandardCopyOption.ATOMIC_MOVE);
            }
            WholeFile.force(folder);
            committed = true;
        }

        /** Deletes what was written when it was not committed. */
        @Override
        public void close() throws IOException {
            if (!committed) {
                AtOnce.ended(written.values());
                for (String id : written.keySet()) {
                    Files.deleteIfExists(partial(id));
                    Files.deleteIfExists(file(id));
                }
            }
        }

        private Path partial(String id) {
            Path file = file(id);
            return file.resolveSibling(file.getFileName() + PARTIAL);
        }
    }
}
