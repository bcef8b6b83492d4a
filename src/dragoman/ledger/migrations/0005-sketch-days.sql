-- Copies are of the same days: with the day in the index a search for them costs the same in a ledger of a million
-- reports. day: the Julian day of publication, 0 where only its bounds are known.
ALTER TABLE sketch RENAME TO dayless;
CREATE TABLE sketch (
    hash INTEGER NOT NULL,
    day INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (hash, day, report)
) WITHOUT ROWID;
INSERT INTO sketch SELECT s.hash,
    CASE WHEN r.published_start = r.published_end THEN CAST(julianday(r.published_start) AS INTEGER) ELSE 0 END, s.report
FROM dayless AS s JOIN report AS r ON r.id = s.report;
DROP TABLE dayless;
