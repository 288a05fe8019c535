package uk.letterbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import uk.letterbox.settings.Secret;

/**
 * One real PostgreSQL for all tests of a build, on loopback, with a database for each that asks. It writes through to
 * the disk as a real one does, which the embedded one leaves out unless told. PostgreSQL refuses to run as root; there
 * the library starts it in a user namespace of its own ({@code unshare -U}).
 */
final class PostgresServer {

    private static final AtomicInteger MADE = new AtomicInteger();

    private PostgresServer() {}

    /** Where a new, empty database is. */
    static JournalLocation database() {
        String name = "journal" + MADE.incrementAndGet();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("The embedded PostgreSQL made no database " + name, failed);
        }
        return new JournalLocation(
                "jdbc:postgresql://127.0.0.1:" + Started.SERVER.getPort() + "/" + name,
                "postgres",
                new Secret("postgres"));
    }

    /** Started by the first test that needs it; stopped by the library when this Java ends. */
    private static final class Started {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
