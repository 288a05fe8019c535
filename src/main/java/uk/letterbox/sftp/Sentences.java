package uk.letterbox.sftp;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;

/** What a client is told of a failure: never a path of this machine. */
final class Sentences implements SftpErrorStatusDataHandler {

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
