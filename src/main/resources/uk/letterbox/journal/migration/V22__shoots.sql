-- The files of one property that came together. Open from its first batch until the commit of its last one.
CREATE TABLE shoot (
    id        TEXT    PRIMARY KEY,
    agency    TEXT    NOT NULL,
    grp       TEXT    NOT NULL,
    began_at  BIGINT  NOT NULL,
    last_at   BIGINT  NOT NULL,
    closed_at BIGINT,
    -- Set by each transaction that changed something in it, until somebody has looked at what is to be told.
    news_at   BIGINT,
    failures  INTEGER NOT NULL DEFAULT 0
);
-- One open shoot of a property, held by the database itself.
CREATE UNIQUE INDEX shoot_open ON shoot (agency, grp) WHERE closed_at IS NULL;
CREATE INDEX shoot_quiet ON shoot (last_at) WHERE closed_at IS NULL;
CREATE INDEX shoot_of_group ON shoot (agency, grp, began_at);
CREATE INDEX shoot_news ON shoot (news_at) WHERE news_at IS NOT NULL;

ALTER TABLE arrival ADD COLUMN shoot TEXT REFERENCES shoot (id);
CREATE INDEX arrival_of_shoot ON arrival (shoot) WHERE shoot IS NOT NULL;

-- What people were told of a shoot last, by counts alone: who they are is written in settings and accounts.
CREATE TABLE telling (
    shoot TEXT    NOT NULL REFERENCES shoot (id),
    whom  TEXT    NOT NULL,
    times INTEGER NOT NULL,
    needs INTEGER NOT NULL,
    PRIMARY KEY (shoot, whom)
);
