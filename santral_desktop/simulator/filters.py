"""How lists of the past are narrowed: a span of at most 31 days, and whole numbers."""

from datetime import UTC, datetime, timedelta

from santral_desktop.simulator.asked import Asked, RefusalError
from santral_desktop.simulator.events import ISTANBUL

_LONGEST = timedelta(days=31)


def span(asked: Asked, now: datetime) -> tuple[datetime, datetime]:
    """Return the span that is asked for; without one it is today."""
    today = now.astimezone(ISTANBUL).replace(hour=0, minute=0, second=0, microsecond=0)
    begin, end = _stamp(asked["start_stamp_from"]), _stamp(asked["start_stamp_to"])
    if begin is None and end is None:
        return today, now
    end = end or min(now, (begin or now) + _LONGEST)
    begin = begin or end - _LONGEST
    if end - begin > _LONGEST:
        raise RefusalError("date range should not exceed 31 days")
    return begin, end


def whole(asked: Asked, name: str, otherwise: int) -> int:
    """Return a whole number, or what holds otherwise."""
    text = asked[name][:9]
    return int(text) if text.isascii() and text.isdigit() else otherwise


def _stamp(text: str) -> datetime | None:
    """Read a filter: with UTC behind it, or ISO, which is taken as Istanbul time."""
    if not text:
        return None
    try:
        if text.endswith(" UTC"):
            return datetime.fromisoformat(text.removesuffix(" UTC")).replace(tzinfo=UTC)
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise RefusalError(f"invalid date: {text}") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ISTANBUL)
