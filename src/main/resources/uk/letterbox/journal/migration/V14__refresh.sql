-- When one of letMC's own lists was last tried to be read anew, and why it could not be; a few rows an agency.
CREATE TABLE refresh (
    agency    TEXT   NOT NULL,
    operation TEXT   NOT NULL,
    tried_at  BIGINT NOT NULL,
    problem   TEXT   NOT NULL,
    PRIMARY KEY (agency, operation)
);
