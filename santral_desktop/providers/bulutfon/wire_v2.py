"""Read the call records of the second version; only other people's programs show them."""

from typing import Any

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.asking import Row, rows_in
from santral_desktop.providers.bulutfon.wire import CdrPage, mark_of, page_counts
from santral_desktop.providers.words import row_key


def read_cdr_list(value: Any, page: int) -> CdrPage:
    """Return what a page of records tells; raises `Incomprehensible`."""
    rows = rows_in(value, "data", "cdrs")
    calls: dict[CallId, Call] = {}
    for row in rows:
        call = _call(row)
        if call is not None:
            calls.setdefault(call.id, call)
    counts = page_counts(value)
    pages = counts.get("total_pages")
    more = bool(rows) and pages is not None and page < pages
    marks = tuple(map(mark_of, rows))
    return CdrPage(tuple(calls.values()), marks, more, pages, counts.get("total_count"))


def _call(row: Row) -> Call | None:
    """Return a row's call; an answer is told by its length alone, its moment by nothing."""
    started_at = words.stamp(row.get("call_time"))
    call_id = words.text(row.get("uuid"), 80) or _id_of(row)
    if not call_id:
        return None
    where = words.direction(row.get("direction"))
    talk = words.seconds(row.get("duration"))
    answered = bool(talk)
    caller, callee = words.number(row.get("caller")), words.number(row.get("callee"))
    extension = words.number(row.get("caller_extension"))
    outgoing = where is Direction.OUTBOUND
    return Call(
        id=CallId(call_id),
        direction=where,
        state=CallState.ENDED,
        number=callee if outgoing else caller,
        called="" if where is Direction.INTERNAL else caller if outgoing else callee,
        extension=extension if outgoing else callee if where is Direction.INTERNAL else "",
        started_at=started_at,
        answered_at=started_at if answered else None,
        talk=talk,
        marked_missed=not answered if where is Direction.INBOUND and talk is not None else None,
        recording=words.recording(row.get("call_record")),
        sources=frozenset({Source.HISTORY}),
    )


def _id_of(row: Row) -> str:
    """Return an id for a call whose row has none: who called whom, and when."""
    parts = [words.text(row.get(name), 60) for name in ("call_time", "caller", "callee")]
    return f"bulutfon-{row_key(parts):x}" if all(parts) else ""
