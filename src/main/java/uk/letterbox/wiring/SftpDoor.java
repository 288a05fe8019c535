package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;
import uk.letterbox.sftp.HostKey;
import uk.letterbox.sftp.SftpServer;
import uk.letterbox.sftp.SftpSettings;

/** The SFTP server of an office, where it is on: behind it everything is open; before anything closes it is closed. */
final class SftpDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SftpDoor.class);

    private final Setup setup;
    private final Drops drops;
    private Optional<SftpServer> server = Optional.empty();

    SftpDoor(Setup setup, Drops drops) {
        this.setup = setup;
        this.drops = drops;
    }

    /** @throws IOException also when another program listens there */
    void open() throws IOException {
        Settings settings = setup.settings();
        if (settings.count(Key.SFTP_PORT) == 0) {
            return;
        }
        server = Optional.of(new SftpServer(
                drops.accounts(), drops::root, drops::uploaded, HostKey.of(setup.home()), how(settings)));
        String place = settings.text(Key.SFTP_HOST) + ":" + settings.count(Key.SFTP_PORT);
        try {
            server.get().start();
        } catch (IOException taken) {
            throw new IOException(
                    "The SFTP server cannot listen on " + place + " (" + taken.getMessage() + "). Stop the program that"
                            + " does, or choose another port, for example LETTERBOX_SFTP_PORT=2222 (0 is off)",
                    taken);
        }
        LOG.info(
                "The SFTP server listens on {}, its host key is {}",
                place,
                HostKey.of(setup.home()).fingerprint());
    }

    private static SftpSettings how(Settings settings) {
        return new SftpSettings(
                settings.text(Key.SFTP_HOST),
                settings.count(Key.SFTP_PORT),
                settings.duration(Key.SFTP_IDLE),
                settings.size(Key.SFTP_LARGEST),
                settings.count(Key.SFTP_SESSIONS),
                settings.size(Key.DISK_LOW));
    }

    @Override
    public void close() {
        server.ifPresent(SftpServer::close);
    }
}
