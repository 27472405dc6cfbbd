-- Only calls of further accounts: who has one account pays nothing for it.
CREATE INDEX calls_by_account ON calls (account) WHERE account != '';
