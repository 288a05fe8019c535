package uk.letterbox.pull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A connection to a server. Paths are below the folder that is looked into. Each step ends in bounded time, by an exception
 * where the server does not answer.
 */
interface Remote extends AutoCloseable {

    /**
     * What lies in a folder, without {@code .} and {@code ..}, at most so many entries.
     *
     * @throws NotPermitted when the server does not show it
     */
    List<Listed> list(String folder, int most) throws IOException;

    /** The file at a path as it is now; empty where there is none, or something else. */
    Optional<RemoteFile> find(String path) throws IOException;

    /** @throws NotPermitted when the server does not give it, also from a later read */
    InputStream read(String path) throws IOException;

    /** @throws NotPermitted when the server does not do it */
    void delete(String path) throws IOException;

    /**
     * Moves a file into a folder, at the same path below it; one that lies there already is never replaced.
     *
     * @param folder below the folder that is looked into
     * @throws NotPermitted when the server does not do it
     */
    void move(String path, String folder) throws IOException;

    @Override
    void close();

    /** Connects and logs in. */
    interface Connecting {

        Remote connect() throws IOException, HostKeyDiffers, LoginRefused;

        /** From another thread: ends the connection, also one that is only being made. */
        void cut();
    }
}
