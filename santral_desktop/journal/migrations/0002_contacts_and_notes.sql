-- `number_key` is what all spellings of a number share; match_key() is a function of the program.
ALTER TABLE calls ADD COLUMN number_key TEXT NOT NULL DEFAULT '';
UPDATE calls SET number_key = match_key(number);
CREATE INDEX calls_by_number ON calls (number_key, sorted_at DESC);

-- The PBX's own phone book has the empty name, a file its own.
CREATE TABLE books (
    name TEXT PRIMARY KEY,
    read_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    book TEXT NOT NULL REFERENCES books (name) ON DELETE CASCADE,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    numbers TEXT NOT NULL,
    email TEXT NOT NULL,
    groups TEXT NOT NULL,
    search TEXT NOT NULL
);

CREATE INDEX contacts_by_book ON contacts (book);

CREATE TABLE contact_numbers (
    number_key TEXT NOT NULL,
    book TEXT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    PRIMARY KEY (number_key, book, contact)
) WITHOUT ROWID;

CREATE INDEX contact_numbers_by_contact ON contact_numbers (contact);

-- A note may come before its call's row, so nothing ties them but the id.
CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    call TEXT NOT NULL,
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    text TEXT NOT NULL,
    second INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    search TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX notes_by_call ON notes (call, second);
CREATE INDEX notes_open ON notes (number_key, written_at DESC) WHERE is_open = 1;
