"""Put an id of a service into a path: one that would change the path is nobody's."""

import re

from santral_desktop.domain.errors import NoSuchRecord, Rejected

_PLAIN = re.compile(r"[0-9A-Za-z_:-][0-9A-Za-z_.:-]{0,79}")  # dots alone would lead upwards


def is_plain(piece: str) -> bool:
    """Say whether a text can be an id as it stands."""
    return bool(_PLAIN.fullmatch(piece))


def in_path(piece: str, missing: type[Rejected] = NoSuchRecord) -> str:
    """Return an id as part of a path; raises `missing` for what can be none."""
    if not is_plain(piece):
        raise missing
    return piece
