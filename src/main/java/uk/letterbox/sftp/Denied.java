package uk.letterbox.sftp;

import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** What an account may not do. */
final class Denied extends SftpException {

    Denied(String why) {
        super(SftpConstants.SSH_FX_PERMISSION_DENIED, why);
    }
}
