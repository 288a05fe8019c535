-- What a branch must be told of somebody's enquiry, until it was told: written by the transaction that found it. Who it is
-- about lies in the spool alone.
CREATE TABLE letter (
    id       TEXT   PRIMARY KEY,
    agency   TEXT   NOT NULL,
    arrival  TEXT   NOT NULL REFERENCES arrival (id),
    delivery TEXT   REFERENCES delivery (id),
    state    TEXT   NOT NULL,
    at       BIGINT NOT NULL
);
CREATE INDEX letter_at ON letter (at, id);
CREATE INDEX letter_of_arrival ON letter (arrival);
