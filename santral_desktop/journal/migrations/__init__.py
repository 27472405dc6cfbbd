"""Numbered steps of the journal's schema."""
