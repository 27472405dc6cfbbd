-- Events to be passed on to the address that was set before ours; the number is the inbox's.
CREATE TABLE forwarding (
    number INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    body BLOB NOT NULL,
    content_type TEXT NOT NULL,
    arrived_at INTEGER NOT NULL
);
