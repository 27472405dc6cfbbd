-- `place` grows with `sorted_at` (32 places a microsecond): the table itself, every index and the
-- search are in the order of the list. Others reach a call by its id.
CREATE TABLE placed_calls (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
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
    search TEXT NOT NULL,
    number_key TEXT NOT NULL DEFAULT '',
    waits INTEGER NOT NULL DEFAULT 0,
    beside TEXT NOT NULL DEFAULT '',
    noted INTEGER NOT NULL DEFAULT 0
);

-- Each a place behind the one before it, and none before its time. A moment that was damaged or is
-- beyond all years counts as the earliest.
INSERT INTO placed_calls
SELECT max(start - nth) OVER (ORDER BY nth) + nth, id, sorted_at, direction, state, number, name,
    called, queue, extension, ringing, started_at, answered_at, ended_at, talk, cause, ended_by,
    marked_missed, returned_in, recording, sources, doubt, missed, search, number_key, waits, '', 0
FROM (
    SELECT *, row_number() OVER (ORDER BY start, id) AS nth FROM (
        SELECT *, CASE WHEN typeof(sorted_at) = 'integer' AND abs(sorted_at) < 260000000000000000
            THEN sorted_at * 32 ELSE -8320000000000000000 END AS start
        FROM calls
    )
);

DROP TABLE calls;
ALTER TABLE placed_calls RENAME TO calls;

CREATE INDEX calls_by_number ON calls (number_key);
CREATE INDEX calls_by_direction ON calls (direction);
CREATE INDEX calls_by_queue ON calls (queue);
CREATE INDEX calls_by_extension ON calls (extension);
CREATE INDEX calls_recorded ON calls (recording) WHERE recording = 'present';
CREATE INDEX calls_noted ON calls (noted) WHERE noted = 1;
CREATE INDEX calls_unsettled ON calls (state) WHERE state < 4 OR doubt != '';
CREATE INDEX calls_waiting ON calls (waits) WHERE waits = 1;
CREATE INDEX calls_waiting_by_number ON calls (number_key, sorted_at) WHERE waits = 1;
CREATE INDEX calls_answered ON calls (number_key, sorted_at) WHERE answered_at IS NOT NULL;
CREATE INDEX calls_returned ON calls (number_key, sorted_at) WHERE missed = 1 AND waits = 0;

-- `beside` is what a search looks through beside the call's own words: its notes, and of the contacts
-- that have its number the words, for their other numbers are not this call's.
UPDATE calls SET
    noted = EXISTS (SELECT 1 FROM notes WHERE call = calls.id),
    beside = coalesce((SELECT group_concat(words, char(10)) FROM (
        SELECT search AS words FROM notes WHERE call = calls.id
        UNION ALL
        SELECT substr(search, 1, instr(search, '|') - 1)
        FROM contact_numbers JOIN contacts ON contacts.id = contact
        WHERE contact_numbers.number_key = calls.number_key AND calls.number_key != ''
    )), '')
WHERE id IN (SELECT call FROM notes) OR number_key IN (SELECT number_key FROM contact_numbers);

CREATE TRIGGER note_added AFTER INSERT ON notes BEGIN
    UPDATE calls SET noted = 1, beside = coalesce((SELECT group_concat(words, char(10)) FROM (
            SELECT search AS words FROM notes WHERE call = calls.id
            UNION ALL
            SELECT substr(search, 1, instr(search, '|') - 1)
            FROM contact_numbers JOIN contacts ON contacts.id = contact
            WHERE contact_numbers.number_key = calls.number_key AND calls.number_key != ''
        )), '') WHERE id = new.call;
END;
CREATE TRIGGER note_changed AFTER UPDATE OF call, search ON notes BEGIN
    UPDATE calls SET
        noted = EXISTS (SELECT 1 FROM notes WHERE call = calls.id),
        beside = coalesce((SELECT group_concat(words, char(10)) FROM (
            SELECT search AS words FROM notes WHERE call = calls.id
            UNION ALL
            SELECT substr(search, 1, instr(search, '|') - 1)
            FROM contact_numbers JOIN contacts ON contacts.id = contact
            WHERE contact_numbers.number_key = calls.number_key AND calls.number_key != ''
        )), '')
    WHERE id IN (old.call, new.call);
END;
CREATE TRIGGER note_removed AFTER DELETE ON notes BEGIN
    UPDATE calls SET
        noted = EXISTS (SELECT 1 FROM notes WHERE call = calls.id),
        beside = coalesce((SELECT group_concat(words, char(10)) FROM (
            SELECT search AS words FROM notes WHERE call = calls.id
            UNION ALL
            SELECT substr(search, 1, instr(search, '|') - 1)
            FROM contact_numbers JOIN contacts ON contacts.id = contact
            WHERE contact_numbers.number_key = calls.number_key AND calls.number_key != ''
        )), '')
    WHERE id = old.call;
END;

-- Numbers whose contacts changed: their calls take that over a few at a time, from `place` on.
CREATE TABLE renamed (number_key TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;

-- Pieces of three letters, by `grams` of the program; the row is the call's place.
CREATE VIRTUAL TABLE found USING fts5 (
    grams, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '_'"
);
INSERT INTO found (rowid, grams) SELECT place, grams(search || char(10) || beside) FROM calls;

CREATE TRIGGER call_found AFTER INSERT ON calls BEGIN
    INSERT INTO found (rowid, grams) VALUES (new.place, grams(new.search || char(10) || new.beside));
END;
CREATE TRIGGER call_found_anew AFTER UPDATE OF place, search, beside ON calls
WHEN old.place != new.place OR old.search != new.search OR old.beside != new.beside BEGIN
    INSERT INTO found (found, rowid, grams)
    VALUES ('delete', old.place, grams(old.search || char(10) || old.beside));
    INSERT INTO found (rowid, grams) VALUES (new.place, grams(new.search || char(10) || new.beside));
END;
CREATE TRIGGER call_found_no_more AFTER DELETE ON calls BEGIN
    INSERT INTO found (found, rowid, grams)
    VALUES ('delete', old.place, grams(old.search || char(10) || old.beside));
END;

-- How many calls stand on each shelf: counting a million would take longer than a look.
CREATE TABLE totals (
    everything INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    inbound INTEGER NOT NULL,
    outbound INTEGER NOT NULL,
    recorded INTEGER NOT NULL
);
INSERT INTO totals SELECT count(*), coalesce(sum(waits), 0),
    coalesce(sum(direction = 'inbound'), 0), coalesce(sum(direction = 'outbound'), 0),
    coalesce(sum(recording = 'present'), 0) FROM calls;

CREATE TRIGGER call_counted AFTER INSERT ON calls BEGIN
    UPDATE totals SET everything = everything + 1,
        missed = missed + new.waits,
        inbound = inbound + (new.direction = 'inbound'),
        outbound = outbound + (new.direction = 'outbound'),
        recorded = recorded + (new.recording = 'present');
END;
CREATE TRIGGER call_counted_anew AFTER UPDATE OF waits, direction, recording ON calls
WHEN old.waits != new.waits OR old.direction != new.direction OR old.recording != new.recording BEGIN
    UPDATE totals SET
        missed = missed + new.waits - old.waits,
        inbound = inbound + (new.direction = 'inbound') - (old.direction = 'inbound'),
        outbound = outbound + (new.direction = 'outbound') - (old.direction = 'outbound'),
        recorded = recorded + (new.recording = 'present') - (old.recording = 'present');
END;
CREATE TRIGGER call_counted_no_more AFTER DELETE ON calls BEGIN
    UPDATE totals SET everything = everything - 1,
        missed = missed - old.waits,
        inbound = inbound - (old.direction = 'inbound'),
        outbound = outbound - (old.direction = 'outbound'),
        recorded = recorded - (old.recording = 'present');
END;
