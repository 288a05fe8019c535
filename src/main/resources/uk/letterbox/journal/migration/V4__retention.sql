-- What waits for a person, by how long it has: found without a walk through everything that is over.
CREATE INDEX delivery_undecided ON delivery (ended_at) WHERE state IN ('DEAD', 'UNCONFIRMED');
DROP INDEX arrival_held;
CREATE INDEX arrival_held ON arrival (received_at) WHERE outcome IN ('HELD', 'QUARANTINED');
