-- The journal. One schema for SQLite and PostgreSQL; every time is in epoch milliseconds.
-- No column holds personal data: that stays in the spool.

-- What came to a door. Grows with use; every look-up below is by an index.
CREATE TABLE arrival (
    id          TEXT   PRIMARY KEY,
    agency      TEXT   NOT NULL,
    door        TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    grp         TEXT   NOT NULL,
    source_key  TEXT   NOT NULL,
    outcome     TEXT   NOT NULL,
    reason      TEXT,
    sha256      TEXT   NOT NULL,
    size        BIGINT NOT NULL,
    batch       TEXT   NOT NULL,
    received_at BIGINT NOT NULL,
    kept        INTEGER NOT NULL DEFAULT 1
);
-- The idempotent receiver: the same thing seen again after a crash meets its own row.
CREATE UNIQUE INDEX arrival_source ON arrival (agency, door, source_key);
CREATE INDEX arrival_in_group ON arrival (agency, grp, received_at);
CREATE INDEX arrival_at_door ON arrival (agency, door, received_at);
CREATE INDEX arrival_kept ON arrival (received_at) WHERE kept = 1;
CREATE INDEX arrival_held ON arrival (received_at) WHERE outcome = 'HELD';
CREATE INDEX arrival_by_outcome ON arrival (outcome, id);

-- What must keep order. Its row is the lock under which places are given.
CREATE TABLE line (
    id       TEXT   PRIMARY KEY,
    next_seq BIGINT NOT NULL
);

-- The highest PhotoNumber known of a property, by kind.
CREATE TABLE numbering (
    line    TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    highest INTEGER NOT NULL,
    PRIMARY KEY (line, kind)
);

CREATE TABLE delivery (
    id           TEXT    PRIMARY KEY,
    arrival      TEXT    NOT NULL REFERENCES arrival (id),
    batch        TEXT    NOT NULL,
    agency       TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    object_id    TEXT    NOT NULL,
    line         TEXT    NOT NULL,
    seq          BIGINT  NOT NULL,
    content      TEXT    NOT NULL,
    number       INTEGER,
    sha256       TEXT    NOT NULL,
    size         BIGINT  NOT NULL,
    state        TEXT    NOT NULL,
    lane         TEXT    NOT NULL,
    operation    TEXT    NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    looks        INTEGER NOT NULL DEFAULT 0,
    failed_reads INTEGER NOT NULL DEFAULT 0,
    deferred     INTEGER NOT NULL DEFAULT 0,
    suspect      INTEGER NOT NULL DEFAULT 0,
    tagged       INTEGER NOT NULL DEFAULT 0,
    created_at   BIGINT  NOT NULL,
    due_at       BIGINT  NOT NULL,
    unclear_at   BIGINT,
    ended_at     BIGINT,
    reason       TEXT,
    letmc_id     TEXT
);
-- One write in flight per line, held by the database itself.
CREATE UNIQUE INDEX delivery_head ON delivery (line) WHERE state IN ('READY', 'SENDING', 'READING_BACK');
CREATE INDEX delivery_waiting ON delivery (line, seq) WHERE state = 'WAITING';
CREATE INDEX delivery_due ON delivery (agency, lane, due_at, id) WHERE state IN ('READY', 'READING_BACK');
-- With the state in it, or SQLite takes delivery_by_state and walks through everything that waits, at each claim.
CREATE INDEX delivery_deferred ON delivery (state, due_at) WHERE state = 'WAITING' AND deferred = 1;
CREATE INDEX delivery_suspect ON delivery (agency, due_at) WHERE state = 'WAITING' AND suspect = 1;
CREATE INDEX delivery_bytes ON delivery (line, kind, sha256);
CREATE INDEX delivery_by_state ON delivery (state, id);
CREATE INDEX delivery_by_arrival ON delivery (arrival);
CREATE INDEX delivery_counts ON delivery (agency, kind, state);
CREATE INDEX delivery_ended_on_line ON delivery (line, ended_at) WHERE state = 'DELIVERED';

-- One row per API key. Its update is the lock of the claim.
CREATE TABLE budget (
    id           TEXT    PRIMARY KEY,
    claims       BIGINT  NOT NULL DEFAULT 0,
    boot         TEXT    NOT NULL DEFAULT '',
    full_until   BIGINT  NOT NULL DEFAULT 0,
    closed_until BIGINT  NOT NULL DEFAULT 0,
    closed_for   BIGINT  NOT NULL DEFAULT 0,
    trial        INTEGER NOT NULL DEFAULT 0,
    paced_at     BIGINT  NOT NULL DEFAULT 0,
    too_many_at  BIGINT  NOT NULL DEFAULT 0
);

-- Every HTTP request to letMC, written before its first byte leaves. These rows are the rolling window.
-- free_at is on the budget's clock: the database's own on PostgreSQL, the machine's uptime on SQLite.
CREATE TABLE call (
    id           TEXT    PRIMARY KEY,
    budget       TEXT    NOT NULL,
    agency       TEXT    NOT NULL,
    delivery     TEXT,
    operation    TEXT    NOT NULL,
    purpose      TEXT    NOT NULL,
    lane         TEXT    NOT NULL,
    started_at   BIGINT  NOT NULL,
    deadline     BIGINT  NOT NULL,
    boot         TEXT    NOT NULL,
    free_at      BIGINT  NOT NULL,
    ended_at     BIGINT,
    outcome      TEXT,
    status       INTEGER,
    answer       TEXT
);
CREATE INDEX call_slots ON call (budget, boot, free_at);
CREATE INDEX call_in_flight ON call (budget, lane) WHERE outcome IS NULL;
CREATE INDEX call_overdue ON call (deadline) WHERE outcome IS NULL;
CREATE INDEX call_started ON call (started_at);
CREATE INDEX call_of_delivery ON call (delivery, started_at);

-- What Letterbox has learnt about an agency's key and about letMC's answers to it.
CREATE TABLE agency (
    name          TEXT    PRIMARY KEY,
    paused_at     BIGINT,
    paused_why    TEXT,
    stopped_key   TEXT,
    probe_at      BIGINT,
    probe_step    INTEGER NOT NULL DEFAULT 0,
    closed_until  BIGINT  NOT NULL DEFAULT 0,
    closed_step   INTEGER NOT NULL DEFAULT 0,
    alone         TEXT
);

-- What has been learnt about one operation for one agency; for a listing also whether it gives back the tag of file names.
CREATE TABLE operation (
    agency      TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    succeeded   INTEGER NOT NULL DEFAULT 0,
    refused_run INTEGER NOT NULL DEFAULT 0,
    tag         TEXT    NOT NULL DEFAULT 'UNKNOWN',
    paused_at   BIGINT,
    paused_why  TEXT,
    PRIMARY KEY (agency, name)
);

-- The last counted listing of a property: what was there before our batch.
CREATE TABLE listing (
    line      TEXT   NOT NULL,
    operation TEXT   NOT NULL,
    batch     TEXT   NOT NULL,
    taken_at  BIGINT NOT NULL,
    ids       TEXT   NOT NULL,
    PRIMARY KEY (line, operation)
);

-- letMC's own lists (portal media types), as JSON of ids and names.
CREATE TABLE reference (
    agency     TEXT   NOT NULL,
    operation  TEXT   NOT NULL,
    fetched_at BIGINT NOT NULL,
    items      TEXT   NOT NULL,
    PRIMARY KEY (agency, operation)
);

-- Receipts that must be written anew; set in the transaction that changed something in them.
CREATE TABLE receipt (
    agency   TEXT   NOT NULL,
    grp      TEXT   NOT NULL,
    changed  BIGINT NOT NULL,
    PRIMARY KEY (agency, grp)
);

-- What a person must know of. Raised in the transaction that found it; told and cleared afterwards.
CREATE TABLE alert (
    id         TEXT    PRIMARY KEY,
    agency     TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    count      INTEGER NOT NULL,
    raised_at  BIGINT  NOT NULL,
    told_at    BIGINT,
    cleared_at BIGINT
);

-- What only one of several nodes may do, and which one does it until when.
CREATE TABLE lease (
    name   TEXT   PRIMARY KEY,
    holder TEXT   NOT NULL,
    until  BIGINT NOT NULL
);
