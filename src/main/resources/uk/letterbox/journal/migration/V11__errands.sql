-- Calls that a person asks for. What is asked and what letMC answers lies in files of the home folder, never here.
CREATE TABLE errand (
    id        TEXT   PRIMARY KEY,
    agency    TEXT   NOT NULL,
    operation TEXT   NOT NULL,
    lane      TEXT   NOT NULL,
    asked_at  BIGINT NOT NULL,
    due_at    BIGINT NOT NULL,
    state     TEXT   NOT NULL,
    call      TEXT,
    status    INTEGER,
    outcome   TEXT
);
CREATE INDEX errand_due ON errand (agency, due_at, id) WHERE state = 'WAITING';
CREATE INDEX errand_of_call ON errand (call) WHERE call IS NOT NULL;
CREATE INDEX errand_asked ON errand (asked_at);
