-- Its read-back met a 403: the second one is not waited out. Something else than a write that met one (suspect).
ALTER TABLE delivery ADD COLUMN read_forbidden INTEGER NOT NULL DEFAULT 0;
