"""Complete the journal from rows of the provider's history, a page at a time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from santral_desktop.application.ports.journal import CallQuery, Journal, Place
from santral_desktop.domain.calls import UNSETTLED, Call, CallId, Source
from santral_desktop.domain.events import CallListed
from santral_desktop.domain.matching import AT_ONCE, NEAR, is_same_call, is_the_request
from santral_desktop.domain.transitions import advance

NEIGHBOURS = 50  # calls of one moment among which one that the page told of is looked for
MOST_NEAR = 500  # calls around a whole page; where there are more, each row is looked at by itself


def merge_history(journal: Journal, rows: tuple[Call, ...]) -> int:
    """Store what the rows add and return how many calls that changed; in the journal lane.

    A call that had no row of the PBX so far gives its own up: one asked for here whose answer was
    lost, or one that in an earlier run only the page told of, by its own id. All others are
    stored in one step.
    """
    nameless = _Nameless(journal, rows)
    changed: list[Call] = []
    replaced = 0
    for row in rows:
        known = journal.find(row.id)
        other = None if known else nameless.behind(row)
        merged = replace(advance(known or other, CallListed(call=row)), id=row.id)
        if other is not None:
            journal.keep(merged, instead_of=other.id)
            replaced += 1
        elif merged != known:
            changed.append(merged)
    if changed:
        journal.keep(*changed)
    return replaced + len(changed)


class _Nameless:
    """Calls that the journal has from elsewhere, by ids that are not the PBX's."""

    def __init__(self, journal: Journal, rows: Iterable[Call]) -> None:
        self._journal = journal
        self._taken: set[CallId] = set()
        began = [row.started_at for row in rows if row.started_at is not None]
        self._asked_for, self._told_by_page = self._around(began) if began else ((), ())

    def behind(self, row: Call) -> Call | None:
        """Return the call that is the row's, and never again."""
        if row.started_at is None:
            return None
        found = self._request(row) or self._page_call(row, row.started_at)
        if found is not None:
            self._taken.add(found.id)
        return found

    def _around(self, began: list[datetime]) -> tuple[tuple[Call, ...], tuple[Call, ...] | None]:
        live = self._journal.live_since(min(began) - NEAR - timedelta(seconds=1))
        asked_for = tuple(c for c in live if c.doubt in UNSETTLED)
        query = CallQuery(since=min(began) - AT_ONCE, until=max(began) + AT_ONCE)
        near = self._journal.page(query, most=MOST_NEAR).calls
        if len(near) == MOST_NEAR:
            return asked_for, None
        return asked_for, tuple(call for call in near if Source.PAGE in call.sources)

    def _request(self, row: Call) -> Call | None:
        return self._free(c for c in self._asked_for if is_the_request(c, row))

    def _page_call(self, row: Call, began: datetime) -> Call | None:
        near, listed = self._told_by_page, CallListed(call=row)
        if near is None:
            place = Place(began + AT_ONCE, row.id)
            near = self._journal.page(CallQuery(), place, NEIGHBOURS).calls
        return self._free(call for call in near if is_same_call(call, listed, began))

    def _free(self, calls: Iterable[Call]) -> Call | None:
        return next((call for call in calls if call.id not in self._taken), None)
