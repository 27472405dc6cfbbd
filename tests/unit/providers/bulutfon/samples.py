"""Raw bodies as the provider's web hooks send them."""

from datetime import UTC, datetime
from pathlib import Path

from santral_desktop.application.ports.journal import RawEvent

FOLDER = Path(__file__).parents[3] / "samples" / "bulutfon"
ARRIVED = datetime(2031, 2, 3, 11, 15, 30, tzinfo=UTC)
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def sample(name: str) -> bytes:
    """Return the bytes of a sample."""
    return (FOLDER / name).read_bytes()


def raw_event(body: bytes, content_type: str = JSON) -> RawEvent:
    """Return a post as the receiver keeps it."""
    return RawEvent("bulutfon", body, content_type, ARRIVED)
