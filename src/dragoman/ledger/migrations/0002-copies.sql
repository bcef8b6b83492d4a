-- How long each report's running text is, and the group of copies it is in: the least key among them (NULL: none).
CREATE TABLE body (
    report INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,
    copies TEXT
);
CREATE INDEX body_copies ON body (copies) WHERE copies IS NOT NULL;

-- Which two reports are copies of one text, the lesser key first; share: of the shorter one's shingles.
CREATE TABLE copy (
    report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    share REAL NOT NULL,
    PRIMARY KEY (report, other)
) WITHOUT ROWID;
CREATE INDEX copy_other ON copy (other);

-- An index made from the texts: the least hashes of each one's shingles. No reference, to have it half the size.
CREATE TABLE sketch (
    hash INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (hash, report)
) WITHOUT ROWID;
