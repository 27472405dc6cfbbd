-- A step may come before its call's row; when that goes, its steps go with it.
CREATE TABLE steps (
    call TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    extension TEXT NOT NULL,
    cause TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (call, at, kind, extension, source)
) WITHOUT ROWID;

CREATE TRIGGER steps_go_with_their_call AFTER DELETE ON calls BEGIN
    DELETE FROM steps WHERE call = old.id;
END;
