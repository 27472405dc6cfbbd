"""Calls and pages for the tests of the call list."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from santral_desktop.application.messages_about_calls import TOP, CallsShown, Stretch, Way
from santral_desktop.application.ports.journal import CallPage, CallQuery, Place, Shelf
from santral_desktop.domain.calls import Call, CallId
from tests.builders import NINE, a_call

NOON = NINE + timedelta(hours=3)


def the_call(hours: int, /, **parts: Any) -> Call:
    """Return the call that began so many hours before nine."""
    at = NINE - timedelta(hours=hours)
    usual = {
        "id": CallId(f"call-{hours:06}"),
        "started_at": at,
        "answered_at": at + timedelta(seconds=5),
        "ended_at": at + timedelta(seconds=65),
    }
    return a_call(**{**usual, **parts})


def a_page(calls: Iterable[Call], *, more: bool = False) -> CallPage:
    """Return a page; with more behind it, it ends at its last call."""
    listed = tuple(calls)
    last = listed[-1] if more else None
    at = last.started_at if last else None
    return CallPage(listed, Place(at, last.id) if last and at else None)


def shown(
    *calls: Call,
    more: bool = False,
    stretch: Stretch = TOP,
    shelf: Shelf = Shelf.ALL,
    text: str = "",
    **narrowed: Any,
) -> CallsShown:
    """Return what the call list is told."""
    return CallsShown(CallQuery(shelf, text, **narrowed), stretch, a_page(calls, more=more))


def place_of(call: Call) -> Place:
    """Return the place behind or before which others stand."""
    assert call.started_at is not None
    return Place(call.started_at, call.id)


def below(call: Call) -> Stretch:
    """Return what is asked for at the end of a page that ends with the call."""
    return Stretch(Way.BELOW, place_of(call))


def above(call: Call) -> Stretch:
    """Return what is asked for at the beginning of a page that begins with the call."""
    return Stretch(Way.ABOVE, place_of(call))
