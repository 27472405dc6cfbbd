-- What reports count, kept with every change: to add up a million calls would take seconds. Hours are
-- those since 1970, days are Türkiye's. `talked` and `waited` are microseconds, unknown where they are
-- no length of up to a day; `domain/reports` says what is meant by them and by each sum.
ALTER TABLE calls ADD COLUMN talked INTEGER AS (
    CASE WHEN answered_at IS NOT NULL AND missed = 0
        AND coalesce(talk, max(ended_at - answered_at, 0)) BETWEEN 0 AND 86400000000
    THEN coalesce(talk, max(ended_at - answered_at, 0)) END
) VIRTUAL;
ALTER TABLE calls ADD COLUMN waited INTEGER AS (
    CASE WHEN direction = 'inbound' AND (missed = 1 OR answered_at IS NOT NULL)
        AND iif(missed = 1, ended_at, answered_at) - started_at BETWEEN 0 AND 86400000000
    THEN iif(missed = 1, ended_at, answered_at) - started_at END
) VIRTUAL;
CREATE INDEX calls_waited ON calls (waited) WHERE waited IS NOT NULL;

CREATE TABLE queue_sums (
    hour INTEGER NOT NULL,
    queue TEXT NOT NULL,
    direction TEXT NOT NULL,
    calls INTEGER NOT NULL,
    inbound INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    soon INTEGER NOT NULL,
    talks INTEGER NOT NULL,
    talk INTEGER NOT NULL,
    waits INTEGER NOT NULL,
    wait INTEGER NOT NULL,
    gave_up INTEGER NOT NULL,
    patience INTEGER NOT NULL,
    PRIMARY KEY (hour, queue, direction)
) WITHOUT ROWID;
INSERT INTO queue_sums SELECT
    place / 115200000000, queue, direction,
    count(*), sum(direction = 'inbound'), sum(answered_at IS NOT NULL AND missed = 0),
    sum(direction = 'inbound' AND answered_at IS NOT NULL AND missed = 0), sum(missed), sum(waits),
    sum(missed = 0 AND coalesce(waited <= 20000000, 0)),
    count(talked), coalesce(sum(talked), 0),
    count(waited) FILTER (WHERE missed = 0), coalesce(sum(waited) FILTER (WHERE missed = 0), 0),
    count(waited) FILTER (WHERE missed = 1), coalesce(sum(waited) FILTER (WHERE missed = 1), 0)
FROM calls GROUP BY 1, 2, 3;

CREATE TABLE extension_sums (
    day INTEGER NOT NULL,
    extension TEXT NOT NULL,
    direction TEXT NOT NULL,
    calls INTEGER NOT NULL,
    inbound INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    soon INTEGER NOT NULL,
    talks INTEGER NOT NULL,
    talk INTEGER NOT NULL,
    waits INTEGER NOT NULL,
    wait INTEGER NOT NULL,
    gave_up INTEGER NOT NULL,
    patience INTEGER NOT NULL,
    PRIMARY KEY (day, extension, direction)
) WITHOUT ROWID;
INSERT INTO extension_sums SELECT
    (place / 115200000000 + 3) / 24, extension, direction,
    count(*), sum(direction = 'inbound'), sum(answered_at IS NOT NULL AND missed = 0),
    sum(direction = 'inbound' AND answered_at IS NOT NULL AND missed = 0), sum(missed), sum(waits),
    sum(missed = 0 AND coalesce(waited <= 20000000, 0)),
    count(talked), coalesce(sum(talked), 0),
    count(waited) FILTER (WHERE missed = 0), coalesce(sum(waited) FILTER (WHERE missed = 0), 0),
    count(waited) FILTER (WHERE missed = 1), coalesce(sum(waited) FILTER (WHERE missed = 1), 0)
FROM calls GROUP BY 1, 2, 3;

CREATE TRIGGER call_summed AFTER INSERT ON calls BEGIN
    INSERT INTO queue_sums VALUES (
        new.place / 115200000000, new.queue, new.direction,
        1, new.direction = 'inbound', new.answered_at IS NOT NULL AND new.missed = 0, new.direction
        = 'inbound' AND new.answered_at IS NOT NULL AND new.missed = 0, new.missed, new.waits,
        new.missed = 0 AND coalesce(new.waited <= 20000000, 0), new.talked IS NOT NULL,
        coalesce(new.talked, 0), new.missed = 0 AND new.waited IS NOT NULL, iif(new.missed = 0,
        coalesce(new.waited, 0), 0), new.missed = 1 AND new.waited IS NOT NULL, iif(new.missed = 1,
        coalesce(new.waited, 0), 0)
    ) ON CONFLICT (hour, queue, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    INSERT INTO extension_sums VALUES (
        (new.place / 115200000000 + 3) / 24, new.extension, new.direction,
        1, new.direction = 'inbound', new.answered_at IS NOT NULL AND new.missed = 0, new.direction
        = 'inbound' AND new.answered_at IS NOT NULL AND new.missed = 0, new.missed, new.waits,
        new.missed = 0 AND coalesce(new.waited <= 20000000, 0), new.talked IS NOT NULL,
        coalesce(new.talked, 0), new.missed = 0 AND new.waited IS NOT NULL, iif(new.missed = 0,
        coalesce(new.waited, 0), 0), new.missed = 1 AND new.waited IS NOT NULL, iif(new.missed = 1,
        coalesce(new.waited, 0), 0)
    ) ON CONFLICT (day, extension, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
END;
CREATE TRIGGER call_summed_anew AFTER UPDATE OF place, direction, queue, extension, started_at,
    answered_at, ended_at, talk, missed, waits
ON calls WHEN old.place / 115200000000 != new.place / 115200000000
    OR old.direction != new.direction
    OR old.queue != new.queue
    OR old.extension != new.extension
    OR (old.answered_at IS NULL) != (new.answered_at IS NULL)
    OR old.missed != new.missed
    OR old.waits != new.waits
    OR old.talked IS NOT new.talked
    OR old.waited IS NOT new.waited BEGIN
    INSERT INTO queue_sums VALUES (
        old.place / 115200000000, old.queue, old.direction,
        -1, -(old.direction = 'inbound'), -(old.answered_at IS NOT NULL AND old.missed = 0),
        -(old.direction = 'inbound' AND old.answered_at IS NOT NULL AND old.missed = 0),
        -old.missed, -old.waits, -(old.missed = 0 AND coalesce(old.waited <= 20000000, 0)),
        -(old.talked IS NOT NULL), -(coalesce(old.talked, 0)), -(old.missed = 0 AND old.waited IS
        NOT NULL), -(iif(old.missed = 0, coalesce(old.waited, 0), 0)), -(old.missed = 1 AND
        old.waited IS NOT NULL), -(iif(old.missed = 1, coalesce(old.waited, 0), 0))
    ) ON CONFLICT (hour, queue, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    INSERT INTO extension_sums VALUES (
        (old.place / 115200000000 + 3) / 24, old.extension, old.direction,
        -1, -(old.direction = 'inbound'), -(old.answered_at IS NOT NULL AND old.missed = 0),
        -(old.direction = 'inbound' AND old.answered_at IS NOT NULL AND old.missed = 0),
        -old.missed, -old.waits, -(old.missed = 0 AND coalesce(old.waited <= 20000000, 0)),
        -(old.talked IS NOT NULL), -(coalesce(old.talked, 0)), -(old.missed = 0 AND old.waited IS
        NOT NULL), -(iif(old.missed = 0, coalesce(old.waited, 0), 0)), -(old.missed = 1 AND
        old.waited IS NOT NULL), -(iif(old.missed = 1, coalesce(old.waited, 0), 0))
    ) ON CONFLICT (day, extension, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    INSERT INTO queue_sums VALUES (
        new.place / 115200000000, new.queue, new.direction,
        1, new.direction = 'inbound', new.answered_at IS NOT NULL AND new.missed = 0, new.direction
        = 'inbound' AND new.answered_at IS NOT NULL AND new.missed = 0, new.missed, new.waits,
        new.missed = 0 AND coalesce(new.waited <= 20000000, 0), new.talked IS NOT NULL,
        coalesce(new.talked, 0), new.missed = 0 AND new.waited IS NOT NULL, iif(new.missed = 0,
        coalesce(new.waited, 0), 0), new.missed = 1 AND new.waited IS NOT NULL, iif(new.missed = 1,
        coalesce(new.waited, 0), 0)
    ) ON CONFLICT (hour, queue, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    INSERT INTO extension_sums VALUES (
        (new.place / 115200000000 + 3) / 24, new.extension, new.direction,
        1, new.direction = 'inbound', new.answered_at IS NOT NULL AND new.missed = 0, new.direction
        = 'inbound' AND new.answered_at IS NOT NULL AND new.missed = 0, new.missed, new.waits,
        new.missed = 0 AND coalesce(new.waited <= 20000000, 0), new.talked IS NOT NULL,
        coalesce(new.talked, 0), new.missed = 0 AND new.waited IS NOT NULL, iif(new.missed = 0,
        coalesce(new.waited, 0), 0), new.missed = 1 AND new.waited IS NOT NULL, iif(new.missed = 1,
        coalesce(new.waited, 0), 0)
    ) ON CONFLICT (day, extension, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    DELETE FROM queue_sums WHERE calls = 0 AND hour = old.place / 115200000000
        AND queue = old.queue AND direction = old.direction;
    DELETE FROM extension_sums WHERE calls = 0 AND day = (old.place / 115200000000 + 3) / 24
        AND extension = old.extension AND direction = old.direction;
END;
CREATE TRIGGER call_summed_no_more AFTER DELETE ON calls BEGIN
    INSERT INTO queue_sums VALUES (
        old.place / 115200000000, old.queue, old.direction,
        -1, -(old.direction = 'inbound'), -(old.answered_at IS NOT NULL AND old.missed = 0),
        -(old.direction = 'inbound' AND old.answered_at IS NOT NULL AND old.missed = 0),
        -old.missed, -old.waits, -(old.missed = 0 AND coalesce(old.waited <= 20000000, 0)),
        -(old.talked IS NOT NULL), -(coalesce(old.talked, 0)), -(old.missed = 0 AND old.waited IS
        NOT NULL), -(iif(old.missed = 0, coalesce(old.waited, 0), 0)), -(old.missed = 1 AND
        old.waited IS NOT NULL), -(iif(old.missed = 1, coalesce(old.waited, 0), 0))
    ) ON CONFLICT (hour, queue, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    INSERT INTO extension_sums VALUES (
        (old.place / 115200000000 + 3) / 24, old.extension, old.direction,
        -1, -(old.direction = 'inbound'), -(old.answered_at IS NOT NULL AND old.missed = 0),
        -(old.direction = 'inbound' AND old.answered_at IS NOT NULL AND old.missed = 0),
        -old.missed, -old.waits, -(old.missed = 0 AND coalesce(old.waited <= 20000000, 0)),
        -(old.talked IS NOT NULL), -(coalesce(old.talked, 0)), -(old.missed = 0 AND old.waited IS
        NOT NULL), -(iif(old.missed = 0, coalesce(old.waited, 0), 0)), -(old.missed = 1 AND
        old.waited IS NOT NULL), -(iif(old.missed = 1, coalesce(old.waited, 0), 0))
    ) ON CONFLICT (day, extension, direction) DO UPDATE SET
        calls = calls + excluded.calls, inbound = inbound + excluded.inbound, answered = answered +
        excluded.answered, taken = taken + excluded.taken, missed = missed + excluded.missed,
        waiting = waiting + excluded.waiting, soon = soon + excluded.soon, talks = talks +
        excluded.talks, talk = talk + excluded.talk, waits = waits + excluded.waits, wait = wait +
        excluded.wait, gave_up = gave_up + excluded.gave_up, patience = patience + excluded.patience;
    DELETE FROM queue_sums WHERE calls = 0 AND hour = old.place / 115200000000
        AND queue = old.queue AND direction = old.direction;
    DELETE FROM extension_sums WHERE calls = 0 AND day = (old.place / 115200000000 + 3) / 24
        AND extension = old.extension AND direction = old.direction;
END;
