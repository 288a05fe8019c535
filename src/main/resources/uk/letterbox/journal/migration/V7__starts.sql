-- Messages that are being looked into: one that ends the process each time is known by how many processes it has seen.
CREATE TABLE started (
    agency  TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    process TEXT    NOT NULL,
    starts  INTEGER NOT NULL,
    PRIMARY KEY (agency, item)
);
