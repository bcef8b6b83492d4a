-- One report as given. A changed text of the same document is a new row that supersedes the older one.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    supersedes INTEGER UNIQUE REFERENCES report (id),
    state TEXT NOT NULL CHECK (state IN ('read', 'set-aside')),
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    stated TEXT,
    published_start TEXT, published_end TEXT, published_text TEXT, published_grain TEXT,
    published_approximate INTEGER, published_basis TEXT, published_value TEXT, published_rules TEXT,
    text TEXT NOT NULL,
    reader TEXT NOT NULL,
    UNIQUE (document, version)
);
CREATE INDEX report_published ON report (published_end, published_start);
CREATE INDEX report_publisher ON report (publisher COLLATE NOCASE);

CREATE TABLE sentence (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    text TEXT NOT NULL
);
CREATE INDEX sentence_report ON sentence (report);

-- What entries, statements, figures and coming events share: their evidence.
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('entry', 'statement', 'figure', 'upcoming')),
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL,
    sentence INTEGER NOT NULL REFERENCES sentence (id) ON DELETE CASCADE,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    caption INTEGER NOT NULL,
    UNIQUE (report, kind, ordinal),
    CHECK ("start" < "end")
);
CREATE INDEX item_sentence ON item (sentence);

CREATE TABLE entry (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    country TEXT, place TEXT,
    when_start TEXT, when_end TEXT, when_text TEXT, when_grain TEXT,
    when_approximate INTEGER, when_basis TEXT, when_value TEXT, when_rules TEXT,
    said_start TEXT, said_end TEXT, said_text TEXT, said_grain TEXT,
    said_approximate INTEGER, said_basis TEXT, said_value TEXT, said_rules TEXT,
    occasion TEXT NOT NULL, about TEXT NOT NULL, quote TEXT NOT NULL,
    cameo TEXT NOT NULL, goldstein REAL NOT NULL, quad TEXT NOT NULL, confidence REAL NOT NULL,
    UNIQUE (report, id)
);
CREATE INDEX entry_id ON entry (id);
CREATE INDEX entry_type ON entry (type, status);
CREATE INDEX entry_status ON entry (status);
CREATE INDEX entry_when ON entry (when_start, when_end);
CREATE INDEX entry_when_end ON entry (when_end);

CREATE TABLE statement (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    form TEXT NOT NULL, stance TEXT NOT NULL, role TEXT NOT NULL, addressee TEXT NOT NULL, venue TEXT NOT NULL,
    said_start TEXT, said_end TEXT, said_text TEXT, said_grain TEXT,
    said_approximate INTEGER, said_basis TEXT, said_value TEXT, said_rules TEXT,
    cue TEXT NOT NULL, cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, quote TEXT NOT NULL
);
CREATE INDEX statement_said ON statement (said_start, said_end);

CREATE TABLE content (
    item INTEGER NOT NULL REFERENCES statement (item) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (item, ordinal)
) WITHOUT ROWID;

CREATE TABLE figure (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    measure TEXT NOT NULL, amount REAL, amount_max REAL, currency TEXT NOT NULL, unit TEXT NOT NULL,
    period_start TEXT, period_end TEXT, period_text TEXT, period_grain TEXT,
    period_approximate INTEGER, period_basis TEXT, period_value TEXT, period_rules TEXT,
    approximate INTEGER NOT NULL, qualifier TEXT NOT NULL, speaker TEXT NOT NULL
);
CREATE INDEX figure_measure ON figure (measure);

CREATE TABLE upcoming (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    what TEXT NOT NULL, status TEXT NOT NULL,
    when_start TEXT, when_end TEXT, when_text TEXT, when_grain TEXT,
    when_approximate INTEGER, when_basis TEXT, when_value TEXT, when_rules TEXT,
    approximate INTEGER NOT NULL
);
CREATE INDEX upcoming_when ON upcoming (when_end, when_start);

-- Parties of an entry by side, and the speaker of a statement.
CREATE TABLE party (
    item INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('actor', 'recipient', 'counterpart', 'speaker')),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL, country TEXT NOT NULL, sector TEXT NOT NULL, office TEXT NOT NULL,
    mention TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    candidates TEXT NOT NULL, rule TEXT NOT NULL,
    PRIMARY KEY (item, side, ordinal)
) WITHOUT ROWID;
CREATE INDEX party_country ON party (country, item);
CREATE INDEX party_name ON party (name COLLATE NOCASE);

CREATE TABLE link (
    item INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL, cue TEXT NOT NULL, mention TEXT NOT NULL,
    country TEXT NOT NULL, sector TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (item, ordinal)
) WITHOUT ROWID;
CREATE INDEX link_name ON link (name COLLATE NOCASE);
CREATE INDEX link_kind ON link (kind);

-- Modes and contexts of an entry, parties of a figure.
CREATE TABLE label (
    item INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('mode', 'context', 'party')),
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (item, kind, ordinal)
) WITHOUT ROWID;
CREATE INDEX label_value ON label (kind, value);

CREATE TABLE reason (
    item INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    field TEXT NOT NULL, words TEXT NOT NULL, rule TEXT NOT NULL,
    PRIMARY KEY (item, ordinal)
) WITHOUT ROWID;

CREATE TABLE diagnostic (
    report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL, message TEXT NOT NULL, stage TEXT NOT NULL, severity TEXT NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;
CREATE INDEX diagnostic_code ON diagnostic (code);

-- Who acts on whom, by code: actor × recipient or counterpart; the two sides of an act that has no recipient.
CREATE VIEW dyad AS
SELECT DISTINCT a.item AS item, a.country AS actor, b.country AS recipient
FROM party AS a JOIN party AS b ON b.item = a.item AND b.side IN ('recipient', 'counterpart')
WHERE a.side = 'actor' AND a.country <> '' AND b.country <> ''
UNION
SELECT a.item, a.country, b.country
FROM party AS a JOIN party AS b ON b.item = a.item AND b.side = 'actor' AND b.ordinal > a.ordinal
WHERE a.side = 'actor' AND a.country <> '' AND b.country <> ''
AND NOT EXISTS (SELECT 1 FROM party AS c WHERE c.item = a.item AND c.side IN ('recipient', 'counterpart'));

CREATE VIRTUAL TABLE report_search USING fts5 (
    title, text, content = 'report', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER report_added AFTER INSERT ON report BEGIN
    INSERT INTO report_search (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER report_removed AFTER DELETE ON report BEGIN
    INSERT INTO report_search (report_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE VIRTUAL TABLE sentence_search USING fts5 (
    text, content = 'sentence', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_search (sentence_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
