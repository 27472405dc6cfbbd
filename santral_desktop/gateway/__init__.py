"""One event address and one key for a whole company."""
