-- What has ended and must be told to whoever sent the event it came of (a transactional outbox): written by the
-- transaction that ended it, as it was then, and deleted when it was sent.
CREATE TABLE notice (
    id       TEXT   PRIMARY KEY,
    agency   TEXT   NOT NULL,
    arrival  TEXT   NOT NULL REFERENCES arrival (id),
    delivery TEXT   REFERENCES delivery (id),
    ended    TEXT   NOT NULL,
    reason   TEXT,
    letmc_id TEXT,
    at       BIGINT NOT NULL
);
CREATE INDEX notice_due ON notice (agency, at, id);
