-- Times are microseconds since 1970 in UTC; `sorted_at` is the start, or the arrival where none is known.
CREATE TABLE calls (
    id TEXT PRIMARY KEY,
    sorted_at INTEGER NOT NULL,
    direction TEXT NOT NULL,
    state INTEGER NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    called TEXT NOT NULL,
    queue TEXT NOT NULL,
    extension TEXT NOT NULL,
    ringing TEXT NOT NULL,
    started_at INTEGER,
    answered_at INTEGER,
    ended_at INTEGER,
    talk INTEGER,
    cause TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    marked_missed INTEGER,
    returned_in TEXT,
    recording TEXT NOT NULL,
    sources TEXT NOT NULL,
    doubt TEXT NOT NULL,
    missed INTEGER NOT NULL,
    search TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX calls_by_time ON calls (sorted_at DESC, id DESC);
CREATE INDEX calls_missed ON calls (sorted_at DESC, id DESC) WHERE missed = 1;
CREATE INDEX calls_by_direction ON calls (direction, sorted_at DESC, id DESC);
CREATE INDEX calls_recorded ON calls (sorted_at DESC, id DESC) WHERE recording = 'present';
CREATE INDEX calls_live ON calls (sorted_at) WHERE state < 4;

CREATE TABLE inbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    provider TEXT NOT NULL,
    body BLOB NOT NULL,
    content_type TEXT NOT NULL,
    arrived_at INTEGER NOT NULL,
    was_read INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX inbox_unread ON inbox (number) WHERE was_read = 0;
