-- How far a PBX's history was read, day by day (of the calendar in Türkiye, by its ordinal). `seen` has
-- the rows, eight bytes each, of a reading that was interrupted behind `page`.
CREATE TABLE history_days (
    account TEXT NOT NULL,
    day INTEGER NOT NULL,
    until INTEGER,
    read_at INTEGER,
    rows INTEGER NOT NULL,
    open_since INTEGER,
    given_up_at INTEGER,
    page INTEGER NOT NULL,
    total INTEGER,
    seen BLOB NOT NULL,
    PRIMARY KEY (account, day)
) WITHOUT ROWID;
