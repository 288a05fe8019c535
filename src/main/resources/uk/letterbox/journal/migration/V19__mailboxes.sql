-- How far each mailbox has been walked; known by a keyed hash of its user, host and folder. A UID says nothing without its
-- UIDVALIDITY (RFC 3501, 2.3.1.1). Times are the mail server's but for walked_at.
CREATE TABLE mailbox (
    id           TEXT   PRIMARY KEY,
    uid_validity BIGINT NOT NULL,
    uid          BIGINT NOT NULL,
    begun_at     BIGINT NOT NULL,
    wanted_from  BIGINT NOT NULL,
    newest_at    BIGINT NOT NULL,
    walked_at    BIGINT NOT NULL
);
-- What is yet to be done with single mails of it: to be read again, or moved to the folder of an outcome.
CREATE TABLE mail_task (
    mailbox      TEXT    NOT NULL,
    uid_validity BIGINT  NOT NULL,
    uid          BIGINT  NOT NULL,
    task         TEXT    NOT NULL,
    tries        INTEGER NOT NULL,
    due_at       BIGINT  NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
);
