package uk.letterbox.sftp;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

import uk.letterbox.door.UploadName;

/**
 * How paths are looked up, and what of files' attributes counts: an account may set the times of what it uploads; owners and
 * permissions are the server's own, and setting them does nothing, for many clients do so without being asked.
 */
abstract class AttributeRules implements SftpFileSystemAccessor {

    private final Path root;
    private final Membership membership;

    AttributeRules(Path root, Membership membership) {
        this.root = root;
        this.membership = membership;
    }

    final Path root() {
        return root;
    }

    /** The place of a path as MINA holds it. */
    final Place place(Path path) throws IOException {
        return Place.of(root, RemotePath.of(path.toString()));
    }

    /** Makes sure that the account is still there. */
    final void requireMember() throws Denied {
        if (!membership.holds()) {
            throw new Denied("This account is not there any more");
        }
    }

    /** Where what a path stands for lies now, as MINA holds paths. */
    final Path lying(Path path) throws IOException {
        Place place = place(path);
        return place.remote().isRoot()
                ? path
                : path.resolveSibling(place.lying().getFileName().toString());
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path rootDir, String remotePath) throws IOException {
        requireMember();
        RemotePath remote = RemotePath.of(remotePath);
        if (!remote.visible()
                || remote.parts().stream()
                        .anyMatch(part -> UploadName.uploaded(part).isPresent())) {
            throw new NoSuchFileException(remotePath);
        }
        Path path = rootDir.getFileSystem().getPath(remote.toString());
        return lying(path);
    }

    @Override
    public LinkOption[] resolveFileAccessLinkOptions(
            SftpSubsystemProxy subsystem, Path file, int cmd, String extension, boolean followLinks) {
        return new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    /** The name is the last of what is sent, in a long line as in a path. */
    @Override
    public void putRemoteFileName(
            SftpSubsystemProxy subsystem, Path path, Buffer buffer, String name, boolean shortName) {
        String lying = name.substring(name.lastIndexOf('/') + 1);
        String last = path.getFileName() == null ? "" : path.getFileName().toString();
        String right = UploadName.uploaded(last)
                .filter(uploaded -> lying.endsWith(last))
                .map(uploaded -> name.substring(0, name.length() - last.length()) + uploaded)
                .orElse(name);
        buffer.putString(right);
    }

    @Override
    public Map<String, ?> readFileAttributes(
            SftpSubsystemProxy subsystem, Path path, String view, LinkOption... options) throws IOException {
        return Files.readAttributes(place(path).lying(), view, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem, Path path, String view, String attribute, Object value, LinkOption... options)
            throws IOException {
        Path file = place(path).requireWritable().lying();
        if (value instanceof FileTime) {
            Files.setAttribute(file, view + ":" + attribute, value, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public UserPrincipal resolveFileOwner(SftpSubsystemProxy subsystem, Path path, UserPrincipal name) {
        return name;
    }

    @Override
    public GroupPrincipal resolveGroupOwner(SftpSubsystemProxy subsystem, Path path, GroupPrincipal name) {
        return name;
    }

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path path, Principal value, LinkOption... options)
            throws IOException {
        place(path).requireWritable();
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path path, Principal value, LinkOption... options)
            throws IOException {
        place(path).requireWritable();
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path path, Set<PosixFilePermission> permissions, LinkOption... options)
            throws IOException {
        place(path).requireWritable();
    }

    @Override
    public void setFileAccessControl(SftpSubsystemProxy subsystem, Path path, List<AclEntry> acl, LinkOption... options)
            throws IOException {
        place(path).requireWritable();
    }

    @Override
    public FileLock tryLock(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path path,
            String handle,
            Channel channel,
            long position,
            long size,
            boolean shared)
            throws IOException {
        throw new Denied("No parts of files are locked here");
    }
}
