package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

/** The clock of a PostgreSQL server, which all nodes share. Not the time of the transaction's start but of the question. */
final class DatabaseClock implements JournalClock {

    @Override
    public long epoch(Handle handle) {
        return handle.createQuery("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public long tick(Handle handle) {
        return epoch(handle);
    }

    @Override
    public String boot() {
        return "database";
    }
}
