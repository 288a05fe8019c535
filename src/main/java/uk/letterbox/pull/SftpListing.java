package uk.letterbox.pull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;

/** What lies in folders of a server, by MINA's client. */
record SftpListing(SftpClient sftp, Patience patience) {

    /** The first of what is in a folder, at most so many. */
    List<Listed> of(String path, int most) throws IOException {
        List<Listed> listed = new ArrayList<>();
        SftpClient.CloseableHandle handle = patience.permitted(() -> sftp.openDir(path));
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

    static long modified(Attributes attributes) {
        return attributes.getModifyTime() == null
                ? 0
                : attributes.getModifyTime().toMillis();
    }
}
