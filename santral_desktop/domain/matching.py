"""When two accounts of a call without a common id mean the same call."""

from datetime import timedelta

from santral_desktop.domain.calls import Call, Direction, Source
from santral_desktop.domain.phone import match_key

NEAR = timedelta(seconds=90)


def is_the_request(request: Call, seen: Call) -> bool:
    """Say whether a call seen at the PBX is the one asked for here, whose id never came back."""
    if Source.HERE not in request.sources or seen.direction is Direction.INBOUND:
        return False
    if request.started_at is None or seen.started_at is None:
        return False
    near = abs(request.started_at - seen.started_at) < NEAR
    return near and match_key(request.number) == match_key(seen.number)
