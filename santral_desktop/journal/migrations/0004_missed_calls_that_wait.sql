-- A missed call waits until it was returned: the provider says so, or a later call with its number
-- was answered, whichever way it went. Kept with every change, so that a list of years is read at once.
ALTER TABLE calls ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;
CREATE INDEX calls_answered ON calls (number_key, sorted_at) WHERE answered_at IS NOT NULL;
UPDATE calls SET waits = 1 WHERE missed = 1 AND returned_in IS NULL AND (
    number_key = '' OR NOT EXISTS (
        SELECT 1 FROM calls AS later
        WHERE later.number_key = calls.number_key
        AND later.answered_at IS NOT NULL AND later.sorted_at > calls.sorted_at
    )
);
CREATE INDEX calls_waiting ON calls (sorted_at DESC, id DESC) WHERE waits = 1;
CREATE INDEX calls_waiting_by_number ON calls (number_key, sorted_at) WHERE waits = 1;
CREATE INDEX calls_returned ON calls (number_key, sorted_at) WHERE missed = 1 AND waits = 0;
DROP INDEX calls_missed;
