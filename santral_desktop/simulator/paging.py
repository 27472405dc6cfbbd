"""Pages as the provider cuts them: ten to a hundred rows, counted from one."""

from collections.abc import Sequence
from typing import TypeVar

from santral_desktop.simulator.asked import Asked

_FEWEST, _MOST = 10, 100  # rows of a page
T = TypeVar("T")


def page_of(rows: Sequence[T], asked: Asked) -> tuple[Sequence[T], dict[str, int]]:
    """Return the rows of the page that is asked for, and what is said of all pages."""
    limit = min(max(_whole(asked["limit"], _FEWEST), _FEWEST), _MOST)
    page = max(_whole(asked["page"], 1), 1)
    first = (page - 1) * limit
    pagination = {
        "page": page,
        "total_count": len(rows),
        "total_pages": -(-len(rows) // limit),
        "limit": limit,
    }
    return rows[first : first + limit], pagination


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
