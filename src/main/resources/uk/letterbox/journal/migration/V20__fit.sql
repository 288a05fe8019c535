-- What the spool holds in place of the bytes that came, where they were made fit: its own sum (empty where it holds what
-- came), what was done, and what the picture looks like. sha256 stays that of what came: duplicates and deletes go by it.
ALTER TABLE arrival ADD COLUMN spool_sha256 TEXT;
ALTER TABLE arrival ADD COLUMN done TEXT NOT NULL DEFAULT '';
ALTER TABLE arrival ADD COLUMN look TEXT;
ALTER TABLE delivery ADD COLUMN spool_sha256 TEXT;
