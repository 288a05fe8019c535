package uk.letterbox.pull;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A connection by MINA's client. */
final class SftpRemote implements Remote {

    /** As many as OpenSSH's server gives without splitting them. */
    private static final int PIECE = 32 * 1024;

    private static final int MOST_CLASHES = 100;

    private final Server server;
    private final SshClient client;
    private final SftpClient sftp;
    private final Patience patience;

    SftpRemote(Server server, SshClient client, SftpClient sftp, Patience patience) {
        this.server = server;
        this.client = client;
        this.sftp = sftp;
        this.patience = patience;
    }

    @Override
    public List<Listed> list(String folder, int most) throws IOException {
        return new SftpListing(sftp, patience).of(server.path(folder), most);
    }

    @Override
    public Optional<RemoteFile> find(String path) throws IOException {
        try {
            Attributes attributes = patience.with(() -> sftp.lstat(server.path(path)));
            return attributes.isRegularFile()
                    ? Optional.of(new RemoteFile(path, attributes.getSize(), SftpListing.modified(attributes)))
                    : Optional.empty();
        } catch (SftpException failed) {
            return absent(failed);
        }
    }

    private static <T> Optional<T> absent(SftpException failed) throws SftpException {
        if (failed.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                || failed.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
            return Optional.empty();
        }
        throw failed;
    }

    @Override
    public InputStream read(String path) throws IOException {
        InputStream bytes = patience.permitted(() -> sftp.read(server.path(path), PIECE, SftpClient.OpenMode.Read));
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return patience.permitted(() -> super.read(into, from, most));
            }

            @Override
            public void close() throws IOException {
                patience.with(() -> {
                    super.close();
                    return true;
                });
            }
        };
    }

    @Override
    public void delete(String path) throws IOException {
        changed(() -> sftp.remove(server.path(path)));
    }

    @Override
    public void move(String path, String folder) throws IOException {
        String target = folder + "/" + path;
        for (int slash = target.indexOf('/'); slash > 0; slash = target.indexOf('/', slash + 1)) {
            String parent = server.path(target.substring(0, slash));
            if (!there(target.substring(0, slash))) {
                changed(() -> sftp.mkdir(parent));
            }
        }
        String free = server.path(free(target));
        changed(() -> sftp.rename(server.path(path), free));
    }

    private String free(String target) throws IOException {
        String free = target;
        for (int number = 2; there(free); number++) {
            if (number > MOST_CLASHES) {
                throw new NotPermitted("there are too many files named " + target, null);
            }
            free = target + "~" + number;
        }
        return free;
    }

    /** A change of what lies there. */
    private interface Change {
        void done() throws IOException;
    }

    private void changed(Change change) throws IOException {
        patience.permitted(() -> {
            change.done();
            return true;
        });
    }

    private boolean there(String path) throws IOException {
        try {
            return patience.with(() -> sftp.lstat(server.path(path))) != null;
        } catch (SftpException failed) {
            return absent(failed).isPresent();
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
