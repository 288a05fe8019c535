package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** How much more of a file may be written: up to the largest size, and only while the disk is not low. */
final class Room {

    private static final long LOOK_EVERY = 8_000_000;

    private final long largest;
    private final long diskLow;
    private final FileStore store;
    private long lookAt;

    Room(Path folder, long largest, long diskLow) throws IOException {
        this.largest = largest;
        this.diskLow = diskLow;
        this.store = Files.getFileStore(folder);
    }

    /** Makes sure that a file may have so many bytes. */
    void require(long bytes) throws IOException {
        if (bytes > largest) {
            throw new SftpException(
                    SftpConstants.SSH_FX_FAILURE,
                    "The file is larger than " + largest / 1_000_000 + " MB, the most that is taken");
        }
        if (bytes >= lookAt) {
            if (store.getUsableSpace() < diskLow) {
                throw new SftpException(
                        SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "The disk is almost full; try again later");
            }
            lookAt = bytes + LOOK_EVERY;
        }
    }
}
