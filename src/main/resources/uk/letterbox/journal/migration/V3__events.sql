-- What came as a message: what its door must remember of it, and what it came in.
ALTER TABLE arrival ADD COLUMN memo TEXT NOT NULL DEFAULT '';
ALTER TABLE arrival ADD COLUMN parent TEXT;
CREATE INDEX arrival_of_parent ON arrival (parent) WHERE parent IS NOT NULL;

-- Delivered, and taken away again by us: the same bytes may come once more.
ALTER TABLE delivery ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

-- Not only types of portal media are looked up by name.
UPDATE call SET purpose = 'LOOK_UP' WHERE purpose = 'TYPES';
