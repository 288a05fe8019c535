-- A new set may hold floor plans beside photos, each of which takes the place of its own kind; and what else the listing
-- showed is remembered, so that it is never taken for something of the new set.
CREATE TABLE replaced (
    id       TEXT   NOT NULL,
    kind     TEXT   NOT NULL,
    taken_at BIGINT NOT NULL,
    ids      TEXT   NOT NULL,
    beside   TEXT   NOT NULL,
    PRIMARY KEY (id, kind)
);
INSERT INTO replaced (id, kind, taken_at, ids, beside) SELECT id, 'photo', taken_at, ids, '[]' FROM replacement;
DROP TABLE replacement;
ALTER TABLE replaced RENAME TO replacement;
