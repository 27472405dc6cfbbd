"""Every call, kept in SQLite."""
