package uk.letterbox.pull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

import uk.letterbox.spool.Sha256;

/** Fetches one file at a time, and believes it only when the server says the same of it before and after. */
record Download(String server, Landing landing) {

    private static final int PIECE = 64 * 1024;

    /** The file; empty when it is not as it was listed, or somebody went on writing it meanwhile. */
    Optional<Fetched> of(Remote remote, RemoteFile file) throws IOException {
        if (!same(remote, file)) {
            return Optional.empty();
        }
        Path bytes = landing.underWay(file);
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.digest();
            long got = copy(remote, file, bytes, digest);
            whole = got == file.size() && same(remote, file);
            return whole
                    ? Optional.of(
                            new Fetched(server, file, bytes, HexFormat.of().formatHex(digest.digest())))
                    : Optional.empty();
        } finally {
            if (!whole) {
                Files.deleteIfExists(bytes);
            }
        }
    }

    private static boolean same(Remote remote, RemoteFile file) throws IOException {
        return remote.find(file.path()).filter(file::equals).isPresent();
    }

    /** However much the server gives, hardly more than was listed is written. */
    private static long copy(Remote remote, RemoteFile file, Path target, MessageDigest digest) throws IOException {
        byte[] piece = new byte[PIECE];
        long got = 0;
        try (InputStream from = remote.read(file.path());
                FileChannel to = FileChannel.open(
                        target,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS)) {
            for (int read = from.read(piece); read >= 0 && got <= file.size(); read = from.read(piece)) {
                digest.update(piece, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(piece, 0, read); rest.hasRemaining(); ) {
                    to.write(rest);
                }
                got += read;
            }
            to.force(true);
        }
        return got;
    }
}
