package uk.letterbox.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The open database: runs reads and transactions, and knows its clock. Everything in this package goes through it.
 */
public final class Journal implements AutoCloseable {

    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 5;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final JournalClock clock;
    private final boolean singleWriter;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ObjectMapper json = new ObjectMapper();

    private Journal(HikariDataSource pool, JournalClock clock, boolean singleWriter) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.clock = clock;
        this.singleWriter = singleWriter;
    }

    /**
     * Opens the database, brings its schema up to date and gives it out.
     *
     * @throws JournalUnavailable when it cannot be reached or is not fit
     */
    public static Journal open(JournalLocation location) {
        return open(location, location.embedded() ? MachineClock.read() : new DatabaseClock());
    }

    /** As {@link #open(JournalLocation)}, with another clock, for proofs under a clock of their own. */
    public static Journal open(JournalLocation location, JournalClock clock) {
        try {
            if (location.embedded()) {
                location.keepToOwner();
            }
            HikariDataSource pool = new HikariDataSource(poolOf(location));
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:uk/letterbox/journal/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return new Journal(pool, clock, location.embedded());
        } catch (RuntimeException | IOException failed) {
            throw new JournalUnavailable(location, failed);
        }
    }

    private static HikariConfig poolOf(JournalLocation location) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(location.url());
        config.setPoolName("journal");
        config.setConnectionTimeout(10_000);
        if (location.embedded()) {
            config.setMaximumPoolSize(6);
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        } else {
            config.setUsername(location.user());
            config.setPassword(location.password().reveal());
            config.setMaximumPoolSize(24);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        }
        return config;
    }

    /** Whether it is a file of this process alone. */
    boolean embedded() {
        return singleWriter;
    }

    /** The clock that its times are of. */
    public JournalClock clock() {
        return clock;
    }

    /** Runs one transaction. On SQLite one at a time: waiting here is fair, waiting for SQLite's lock is not. */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        if (!singleWriter) {
            return amongNodes(work, MOST_TRIES);
        }
        writing.lock();
        try {
            return jdbi.inTransaction(work);
        } finally {
            writing.unlock();
        }
    }

    /** PostgreSQL ends one of two transactions that wait for each other; it has done nothing, so it is simply done again. */
    private <T> T amongNodes(HandleCallback<T, RuntimeException> work, int tries) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException failed) {
            if (tries > 1 && deadlock(failed)) {
                return amongNodes(work, tries - 1);
            }
            throw failed;
        }
    }

    private static boolean deadlock(JdbiException failed) {
        return failed.getCause() instanceof SQLException cause && DEADLOCK.equals(cause.getSQLState());
    }

    /** Reads outside of transactions. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(work);
    }

    /** The time of day by the journal's clock, in epoch milliseconds. */
    public long now() {
        return read(clock::epoch);
    }

    String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "A record of ours cannot be written as JSON: " + value.getClass(), impossible);
        }
    }

    <T> T fromJson(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The journal holds JSON that is no " + type.getSimpleName(), damaged);
        }
    }

    /** Whether the database answers. */
    public boolean answers() {
        try {
            return read(handle ->
                            handle.createQuery("SELECT 1").mapTo(Integer.class).one())
                    == 1;
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
