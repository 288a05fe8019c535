-- What things and people are known by when they come again: keyed hashes, whose key lies in the home folder. They go with
-- the bytes of their arrival; of what was erased for a person only the hash of the mail's own id stays as long.
CREATE TABLE mark (
    hash    TEXT   NOT NULL,
    agency  TEXT   NOT NULL,
    kind    TEXT   NOT NULL,
    arrival TEXT   NOT NULL REFERENCES arrival (id),
    at      BIGINT NOT NULL,
    PRIMARY KEY (hash, agency, kind, arrival)
);
CREATE INDEX mark_of_arrival ON mark (arrival);
CREATE INDEX mark_of_mail ON mark (at) WHERE kind = 'MESSAGE';
