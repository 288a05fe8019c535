-- What people were told is about to go: all of a kind and agency that has waited since before a time.
CREATE TABLE announcement (
    kind      TEXT   NOT NULL,
    agency    TEXT   NOT NULL,
    before_at BIGINT NOT NULL,
    made_at   BIGINT NOT NULL,
    PRIMARY KEY (kind, agency, before_at)
);

-- Bytes on their way out: kept is 1 while they are there, 2 from the decision that they go, 0 when they are gone.
CREATE INDEX arrival_going ON arrival (id) WHERE kept = 2;

-- What waits for a person, agency by agency. Without the agency first, SQLite walks along all that the agency ever had.
DROP INDEX delivery_undecided;
CREATE INDEX delivery_undecided ON delivery (agency, ended_at) WHERE state IN ('DEAD', 'UNCONFIRMED');
CREATE INDEX arrival_undecided ON arrival (agency, received_at) WHERE outcome IN ('HELD', 'QUARANTINED');
