"""Copies of the journal's file: from before a journey to a newer form, or of a damaged one."""

from pathlib import Path


def copies_of(journal: Path) -> list[Path]:
    """Return them with the logs that lie beside them."""
    ways = (f"{journal.stem}-v*{journal.suffix}*", f"{journal.stem}-damaged-*{journal.suffix}*")
    return [copy for way in ways for copy in journal.parent.glob(way)]
