"""Administration: one table and one form for whatever a PBX describes."""
