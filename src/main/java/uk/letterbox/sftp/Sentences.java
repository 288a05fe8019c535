package uk.letterbox.sftp;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Optional;

import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;

/** What a client is told of a failure: never a path of this machine, nor a number that its version of SFTP does not have. */
final class Sentences implements SftpErrorStatusDataHandler {

    /** The last number of each version, by its draft. */
    private static final Map<Integer, Integer> LAST = Map.of(
            SftpConstants.SFTP_V3, SftpConstants.SSH_FX_OP_UNSUPPORTED,
            SftpConstants.SFTP_V4, SftpConstants.SSH_FX_NO_MEDIA,
            SftpConstants.SFTP_V5, SftpConstants.SSH_FX_LOCK_CONFLICT);

    @Override
    public int resolveSubStatus(
            SftpSubsystemEnvironment session, int id, Throwable failure, int command, Object... arguments) {
        int status = SftpErrorStatusDataHandler.super.resolveSubStatus(session, id, failure, command, arguments);
        return status <= LAST.getOrDefault(session.getVersion(), Integer.MAX_VALUE)
                ? status
                : SftpConstants.SSH_FX_FAILURE;
    }

    @Override
    public String resolveErrorMessage(
            SftpSubsystemEnvironment session,
            int id,
            Throwable failure,
            int subStatus,
            int command,
            Object... arguments) {
        if (failure instanceof SftpException ours) {
            return ours.getMessage();
        }
        if (failure instanceof NoSuchFileException) {
            return "There is no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "There is one of that name already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "The folder is not empty";
        }
        if (failure instanceof NotDirectoryException) {
            return "It is no folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "Letterbox itself may not do this; tell the agency";
        }
        return failure instanceof FileSystemException named
                ? Optional.ofNullable(named.getReason()).orElse("It failed")
                : "It failed";
    }
}
