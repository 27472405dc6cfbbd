"""Raw bodies as the provider sends them."""

from datetime import UTC, datetime
from pathlib import Path

from santral_desktop.application.ports.journal import RawEvent

FOLDER = Path(__file__).parents[3] / "samples" / "bulutsantralim"
ARRIVED = datetime(2031, 2, 3, 11, 15, 30, tzinfo=UTC)
FORM = "application/x-www-form-urlencoded"


def sample(name: str) -> bytes:
    """Return the bytes of a sample."""
    return (FOLDER / name).read_bytes()


def raw_event(body: bytes, content_type: str = FORM) -> RawEvent:
    """Return a post as the receiver keeps it."""
    return RawEvent("bulutsantralim", body, content_type, ARRIVED)
