package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The uploads that are open now in this process. Whoever begins the same file anew takes it over from the session that had it: a client that
 * comes back need not wait until the server has found out that its first connection is dead.
 */
final class OpenUploads {

    private final long largest;
    private final long diskLow;
    private final Map<Path, Upload> open = new HashMap<>();

    OpenUploads(SftpSettings settings) {
        this.largest = settings.largest();
        this.diskLow = settings.diskLow();
    }

    /** Opens an upload; nobody else writes to its file any more when it is opened. */
    synchronized Upload begin(Place place, Set<? extends OpenOption> options) throws IOException {
        takeAway(place.upload());
        Upload upload = opened(place, options);
        open.put(place.upload(), upload);
        return upload;
    }

    /** Takes a file away from the session that uploads it, if there is one. */
    synchronized void takeAway(Path file) throws IOException {
        Optional<Upload> before = Optional.ofNullable(open.remove(file));
        if (before.isPresent()) {
            before.get().close();
        }
    }

    /** It is finished, or its session has ended. */
    synchronized void end(Upload upload) throws IOException {
        open.remove(upload.file(), upload);
        upload.close();
    }

    /** MINA opens a file by itself only to set its size; that of a whole file is not changed. */
    SeekableByteChannel toResize(Place place) throws IOException {
        if (!place.uploading()) {
            throw new Denied("The size of a file that was uploaded whole is not changed");
        }
        return FileChannel.open(place.upload(), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** What is opened without being emptied is gone on with, also when it was whole already. */
    private Upload opened(Place place, Set<? extends OpenOption> options) throws IOException {
        boolean alone = options.contains(StandardOpenOption.CREATE_NEW);
        if (alone && place.exists()) {
            throw new FileAlreadyExistsException(place.name());
        }
        if (!alone && !options.contains(StandardOpenOption.CREATE) && !place.exists()) {
            throw new NoSuchFileException(place.name());
        }
        Room room = new Room(place.upload().getParent(), largest, diskLow);
        room.require(0);
        boolean anew = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        if (!anew && place.exists() && !place.uploading()) {
            takeBack(place);
        }
        if (anew) {
            // A session of another node may be writing to the file that lies there; it keeps that one.
            Files.deleteIfExists(place.upload());
        }
        FileChannel bytes = FileChannel.open(
                place.upload(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        return new Upload(bytes, place.upload(), place.file(), room);
    }

    private static void takeBack(Place place) throws IOException {
        if (!Files.isRegularFile(place.file(), LinkOption.NOFOLLOW_LINKS)) {
            throw new Denied("It is no file");
        }
        Files.move(place.file(), place.upload(), StandardCopyOption.ATOMIC_MOVE);
    }
}
