-- Each call is at the PBX of an account; those from before are at the first one's, which has no name.
ALTER TABLE calls ADD COLUMN account TEXT NOT NULL DEFAULT '';
