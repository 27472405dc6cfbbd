-- That everything about a number was removed: `mark` is its keyed hash, whose key lies in a file of its
-- own, so that no copy of this file tells the number. `cleaned` says that no free page has it any more.
CREATE TABLE erasures (
    number INTEGER PRIMARY KEY,
    mark BLOB NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    ending TEXT NOT NULL,
    calls INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    recordings INTEGER NOT NULL,
    contacts INTEGER NOT NULL,
    cleaned INTEGER NOT NULL DEFAULT 0
);
