"""Long lists page by page, and what Bulutfon says about the pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from aiohttp import web

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """Which page, counted from 1, and how many rows it has."""

    number: int
    limit: int

    def of(self, rows: Sequence[T]) -> list[T]:
        """Return this page's rows."""
        return list(rows[(self.number - 1) * self.limit : self.number * self.limit])


def pagination(request: web.Request, page: Page, total: int) -> dict[str, Any]:
    """Return the members of ``pagination``; neighbours are addresses without the token."""
    pages = -(-total // page.limit)

    def address(number: int) -> str | None:
        there = 1 <= number <= pages
        return str(request.url.with_query({"page": str(number)})) if there else None

    return {
        "page": page.number,
        "total_count": total,
        "total_pages": pages,
        "limit": page.limit,
        "previous_page": address(page.number - 1),
        "next_page": address(page.number + 1),
    }
