"""Read the provider's record of one call's legs into our words."""

from typing import Any

from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.story import Leg
from santral_desktop.providers.bulutsantralim import words

_MOST = 100  # legs; a queue that rings on and on has many


def read_legs(record: Any) -> tuple[Leg, ...]:
    """Return the legs, in the provider's order; raises `Incomprehensible`."""
    flow = record.get("call_flow") if isinstance(record, dict) else None
    if not isinstance(flow, list):
        raise Incomprehensible(words.text(record, 80))
    return tuple(_leg(row) for row in flow[:_MOST] if isinstance(row, dict))


def _leg(row: dict[str, Any]) -> Leg:
    number, extension = words.party(row.get("destination_number"))
    return Leg(
        target=extension or number,
        started_at=words.stamp(row.get("start_stamp")),
        answered_at=words.stamp(row.get("answer_stamp")),
        ended_at=words.stamp(row.get("end_stamp")),
        cause=words.cause(row.get("result")),
    )
