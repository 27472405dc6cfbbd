-- SQLite up to 3.40 takes a column for missing that stands before one of the key in a table without
-- rowids: each journal with a step looked damaged. `cause` comes last now.
DROP TRIGGER steps_go_with_their_call;
CREATE TABLE ordered_steps (
    call TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    extension TEXT NOT NULL,
    source TEXT NOT NULL,
    cause TEXT NOT NULL,
    PRIMARY KEY (call, at, kind, extension, source)
) WITHOUT ROWID;
INSERT INTO ordered_steps SELECT call, at, kind, extension, source, cause FROM steps;
DROP TABLE steps;
ALTER TABLE ordered_steps RENAME TO steps;
CREATE TRIGGER steps_go_with_their_call AFTER DELETE ON calls BEGIN
    DELETE FROM steps WHERE call = old.id;
END;
