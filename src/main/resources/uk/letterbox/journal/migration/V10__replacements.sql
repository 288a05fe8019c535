-- A new set of photos in the place of an old one: the adds of the new and the removals of the old carry the arrival that asked.
ALTER TABLE delivery ADD COLUMN replacement TEXT;
CREATE INDEX delivery_of_replacement ON delivery (replacement) WHERE replacement IS NOT NULL;
CREATE INDEX delivery_replacing ON delivery (line, seq) WHERE replacement IS NOT NULL;

-- When a person sent it again; empty while nobody did.
ALTER TABLE delivery ADD COLUMN replayed_at BIGINT;

-- What was there before the first of the new set was added: nothing else is ever removed for it.
CREATE TABLE replacement (
    id       TEXT   PRIMARY KEY,
    taken_at BIGINT NOT NULL,
    ids      TEXT   NOT NULL
);
