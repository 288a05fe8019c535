package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Set;

import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

import uk.letterbox.spool.WholeFile;

/**
 * What an account may do with the files of its folders, and what it sees of them: a file that is being uploaded, or whose
 * upload was cut, under its right name. MINA's paths are those that the client sees; each is looked up anew.
 */
final class AccountFiles extends AttributeRules {

    private final OpenUploads uploads;
    private final Whole whole = new Whole();

    /** @param root the folder of the account */
    AccountFiles(Path root, Membership membership, OpenUploads uploads) {
        super(root, membership);
        this.uploads = uploads;
    }

    /** What was uploaded whole in this session. */
    Whole whole() {
        return whole;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path path,
            String handle,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        Place place = place(path);
        if (!options.contains(StandardOpenOption.WRITE)) {
            return FileChannel.open(place.requireReadable().file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        }
        place.requireWritable();
        return fileHandle == null ? uploads.toResize(place) : uploads.begin(place, options);
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path path,
            String handle,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        if (channel instanceof Upload upload) {
            uploads.end(upload);
        } else {
            channel.close();
        }
    }

    @Override
    public void syncFileData(
            SftpSubsystemProxy subsystem, FileHandle fileHandle, Path path, String handle, Channel channel)
            throws IOException {
        if (channel instanceof Upload upload) {
            upload.force();
        }
    }

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle dirHandle, Path path, String handle, LinkOption... options)
            throws IOException {
        Place place = place(path);
        if (!Files.isDirectory(place.file(), LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(place.name());
        }
        return Shown.in(place, path);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
        Files.createDirectory(place(path).requireWritable().file());
    }

    /** An upload that was cut stays one under its new name; what is renamed onto one takes its place. */
    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        Place before = place(from).requireWritable();
        Place after = place(to).requireWritable();
        if (!before.exists()) {
            throw new NoSuchFileException(before.name());
        }
        if (before.remote().equals(after.remote())) {
            return;
        }
        if (after.exists() && !options.contains(StandardCopyOption.REPLACE_EXISTING)) {
            throw new FileAlreadyExistsException(after.name());
        }
        uploads.takeAway(before.upload());
        uploads.takeAway(after.upload());
        Path target = before.uploading() ? after.upload() : after.file();
        Files.move(before.lying(), target, StandardCopyOption.ATOMIC_MOVE);
        if (!target.equals(after.upload())) {
            Files.deleteIfExists(after.upload());
        }
        WholeFile.force(target.getParent());
        whole.renamed(before.file(), target);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory) throws IOException {
        Place place = place(path).requireWritable();
        uploads.takeAway(place.upload());
        Files.deleteIfExists(place.upload());
        Files.deleteIfExists(place.file());
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symLink) throws IOException {
        throw new Denied("No links are made here");
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path link) throws IOException {
        throw new Denied("Links are not followed");
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw new Denied("Nothing is copied here");
    }
}
