-- Entries of many reports that tell of one happening; made anew from the entries whenever reports have come in.
CREATE TABLE thread (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    country TEXT, place TEXT,
    when_start TEXT, when_end TEXT, when_text TEXT, when_grain TEXT,
    when_approximate INTEGER, when_basis TEXT, when_value TEXT, when_rules TEXT,
    first_told TEXT, last_told TEXT,
    members INTEGER NOT NULL, reports INTEGER NOT NULL
);
CREATE INDEX thread_type ON thread (type, status);
CREATE INDEX thread_when ON thread (when_start, when_end);

CREATE TABLE thread_entry (
    thread INTEGER NOT NULL REFERENCES thread (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    item INTEGER NOT NULL UNIQUE REFERENCES entry (item) ON DELETE CASCADE,
    PRIMARY KEY (thread, ordinal)
) WITHOUT ROWID;

-- Where it stood, or was said to lie in time, and the entry that told it first.
CREATE TABLE thread_change (
    thread INTEGER NOT NULL REFERENCES thread (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('status', 'date')),
    status TEXT NOT NULL,
    when_start TEXT, when_end TEXT,
    told TEXT,
    item INTEGER NOT NULL REFERENCES entry (item) ON DELETE CASCADE,
    PRIMARY KEY (thread, ordinal)
) WITHOUT ROWID;
CREATE INDEX thread_change_item ON thread_change (item);

-- Views that contradict each other, each with the entry that told it first.
CREATE TABLE thread_view (
    thread INTEGER NOT NULL REFERENCES thread (number) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('status', 'date', 'place')),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    told TEXT,
    item INTEGER NOT NULL REFERENCES entry (item) ON DELETE CASCADE,
    PRIMARY KEY (thread, field, ordinal)
) WITHOUT ROWID;
CREATE INDEX thread_view_item ON thread_view (item);

-- Whether reports have come in, or gone, since the threads were made.
CREATE TABLE linking (stale INTEGER NOT NULL);
INSERT INTO linking VALUES (1);
CREATE TRIGGER report_to_link AFTER INSERT ON report BEGIN UPDATE linking SET stale = 1; END;
CREATE TRIGGER report_unlinked AFTER DELETE ON report BEGIN UPDATE linking SET stale = 1; END;
