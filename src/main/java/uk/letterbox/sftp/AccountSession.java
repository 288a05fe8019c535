package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;

/**
 * One SFTP session. A file is whole when its client has closed it: MINA closes files when a session breaks too, and tells the
 * two apart only here.
 */
final class AccountSession extends SftpSubsystem {

    private static final Set<String> EXTENSIONS = Set.of(
            "posix-rename@openssh.com",
            "fsync@openssh.com",
            "limits@openssh.com",
            "lsetstat@openssh.com",
            SftpConstants.EXT_VERSION_SELECT);

    private final AccountFiles files;
    private final Consumer<Set<Path>> ended;

    /** @param ended is told what a session that ends as it should has uploaded */
    AccountSession(
            ChannelSession channel,
            SftpSubsystemConfigurator configurator,
            AccountFiles files,
            Consumer<Set<Path>> ended) {
        super(channel, configurator);
        this.files = files;
        this.ended = ended;
    }

    @Override
    protected void doClose(int id, String handle) throws IOException {
        Optional<Handle> closed = Optional.ofNullable(handles.get(handle));
        Optional<IOException> unfinished = Optional.empty();
        if (closed.isPresent()
                && closed.get() instanceof FileHandle file
                && file.getFileChannel() instanceof Upload upload) {
            unfinished = finished(upload);
        }
        super.doClose(id, handle);
        if (unfinished.isPresent()) {
            throw unfinished.get();
        }
    }

    private Optional<IOException> finished(Upload upload) {
        try {
            files.requireMember();
            upload.finish();
            files.whole().add(upload.whole());
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }

    /** The last of a session, however it ends. Whoever goes in the middle of a file has not said goodbye. */
    @Override
    protected void closeAllHandles() {
        boolean goodbye = getServerChannelSession().isEofSignalled()
                && handles.values().stream()
                        .noneMatch(
                                handle -> handle instanceof FileHandle file && file.getFileChannel() instanceof Upload);
        super.closeAllHandles();
        Set<Path> shoot = files.whole().shoot();
        if (goodbye && !shoot.isEmpty()) {
            ended.accept(shoot);
        }
    }

    /** A file that is being uploaded lies under another name than the one by which it was opened. */
    @Override
    protected Map<String, Object> doFStat(int id, String handle, int flags) throws IOException {
        Path path = validateHandle(handle, handles.get(handle), Handle.class).getFile();
        return resolveFileAttributes(files.lying(path), flags, true, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    protected void executeExtendedCommand(Buffer buffer, int id, String extension) throws IOException {
        if (EXTENSIONS.contains(extension)) {
            super.executeExtendedCommand(buffer, id, extension);
        } else {
            doUnsupportedExtension(buffer, id, extension);
        }
    }
}
