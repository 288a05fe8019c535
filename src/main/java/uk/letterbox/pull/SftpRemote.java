package uk.letterbox.pull;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
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
        List<Listed> listed = new ArrayList<>();
        SftpClient.CloseableHandle handle = permitted(() -> sftp.openDir(server.path(folder)));
        try {
            List<DirEntry> some = patience.with(() -> sftp.readDir(handle));
            while (some != null && listed.size() < most) {
                some.stream()
                        .filter(entry -> !entry.getFilename().equals(".")
                                && !entry.getFilename().equals(".."))
                        .limit(most - listed.size())
                        .forEach(entry -> listed.add(listed(entry)));
                some = patience.with(() -> sftp.readDir(handle));
            }
            return listed;
        } finally {
            patience.with(() -> closed(handle));
        }
    }

    private static boolean closed(SftpClient.CloseableHandle handle) throws IOException {
        handle.close();
        return true;
    }

    private static Listed listed(DirEntry entry) {
        Attributes attributes = entry.getAttributes();
        return new Listed(entry.getFilename(), thing(attributes), attributes.getSize(), modified(attributes));
    }

    private static Listed.Thing thing(Attributes attributes) {
        if (attributes.isRegularFile()) {
            return Listed.Thing.FILE;
        }
        return attributes.isDirectory() ? Listed.Thing.FOLDER : Listed.Thing.OTHER;
    }

    private static long modified(Attributes attributes) {
        return attributes.getModifyTime() == null
                ? 0
                : attributes.getModifyTime().toMillis();
    }

    @Override
    public Optional<RemoteFile> find(String path) throws IOException {
        try {
            Attributes attributes = patience.with(() -> sftp.lstat(server.path(path)));
            return attributes.isRegularFile()
                    ? Optional.of(new RemoteFile(path, attributes.getSize(), modified(attributes)))
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
        InputStream bytes = permitted(() -> sftp.read(server.path(path), PIECE, SftpClient.OpenMode.Read));
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return permitted(() -> super.read(into, from, most));
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
        permitted(() -> {
            change.done();
            return true;
        });
    }

    private <T> T permitted(Patience.Step<T> step) throws IOException {
        try {
            return patience.with(step);
        } catch (SftpException refused) {
            throw new NotPermitted(refused.getMessage(), refused);
        }
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
