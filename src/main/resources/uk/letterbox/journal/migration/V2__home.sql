-- The home folder this journal goes with: its bytes and its key are useless without each other.
CREATE TABLE home (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT    NOT NULL
);
