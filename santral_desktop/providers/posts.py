"""Read the fields of a post: a form or JSON, told apart by what stands there."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.text import decoded
from santral_desktop.providers.answers import read_json

_MOST_FIELDS = 100
_MARK = b"\xef\xbb\xbf"


def fields_of(raw: RawEvent) -> Mapping[str, Any]:
    """Return the fields by name, none where nothing can be read; of repeated ones the last counts.

    Percent escapes may be UTF-8 or Windows-1254: the bytes decide.
    """
    body = raw.body.strip().removeprefix(_MARK).lstrip()
    if body.startswith(b"{"):
        try:
            value = read_json(body, last_counts=True)
        except Incomprehensible:
            return {}
        return value if isinstance(value, dict) else {}
    try:
        pairs = parse_qsl(body.decode("latin-1"), encoding="latin-1", max_num_fields=_MOST_FIELDS)
    except ValueError:
        return {}
    return {
        decoded(name.encode("latin-1")): decoded(value.encode("latin-1")) for name, value in pairs
    }
