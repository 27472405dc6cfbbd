"""Read the provider's account and call records into our words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.phone import PhoneNumber, number_in
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.asking import Row, rows_in
from santral_desktop.providers.words import row_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Whose account it is, and what it may still spend; empty where it is not told."""

    name: str
    email: str
    gsm: str
    pbx: str
    url: str
    state: str
    package: str
    customer_type: str
    balance: str  # as written: money is no float
    sms_credits: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells a row from others, and when it began: also of rows that are no calls."""

    key: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class CdrPage:
    """The calls of a page; whether another follows; how many there are, None where untold."""

    calls: tuple[Call, ...]
    marks: tuple[Mark, ...]
    more: bool
    pages: int | None = None
    total: int | None = None


def read_me(value: Any) -> Me:
    """Return the account; raises `Incomprehensible` for what is none."""
    parts = value if isinstance(value, dict) else {}
    user, pbx, credit = (_part(parts, name) for name in ("user", "pbx", "credit"))
    if not user and not pbx:
        raise Incomprehensible
    written = "sms_credits" if "sms_credits" in credit else "sms_credit"
    sms = words.number(credit.get(written))
    return Me(
        name=words.text(user.get("name"), 120),
        email=words.text(user.get("email"), 120),
        gsm=words.number(user.get("gsm")),
        pbx=words.text(pbx.get("name"), 120),
        url=words.text(pbx.get("url"), 200),
        state=words.text(pbx.get("state"), 40),
        package=words.text(pbx.get("package"), 120),
        customer_type=words.text(pbx.get("customer_type"), 40),
        balance=words.text(credit.get("balance"), 30),
        sms_credits=int(sms) if sms.isascii() and sms.isdecimal() else None,
    )


def read_cdrs(value: Any) -> CdrPage:
    """Return what a page of records tells; raises `Incomprehensible`.

    A call stands on one row; what has no uuid is no call.
    """
    rows = rows_in(value, "cdrs", "data")
    calls: dict[CallId, Call] = {}
    for row in rows:
        call = read_call(row)
        if call is not None:
            calls.setdefault(call.id, call)
    pages = page_counts(value)
    total, page = pages.get("total_pages"), pages.get("page")
    if total is not None and page is not None:
        more = page < total
    else:
        more = bool(rows) and len(rows) >= (pages.get("limit") or 1)
    marks = tuple(map(mark_of, rows))
    return CdrPage(
        tuple(calls.values()), marks, more and bool(rows), total, pages.get("total_count")
    )


def page_counts(value: Any) -> Mapping[str, int]:
    """Return the counts of either shape of `pagination`, as far as they are told."""
    found = _part(value, "pagination") or _part(value, "paginate")
    names = ("page", "total_count", "total_pages", "limit")
    counts = {name: words.count(found.get(name)) for name in names}
    return {name: count for name, count in counts.items() if count is not None}


def read_call(row: Row) -> Call | None:
    """Return the call of a row; None without a uuid, and for a fax, which has a list of its own."""
    uuid = words.text(row.get("uuid"), 80)
    if not uuid or words.text(row.get("bf_calltype"), 20).lower() == "fax":
        return None
    where = words.direction(row.get("direction"))
    missed = words.flag(row.get("missing_call"))
    menu_only = where is Direction.INBOUND and missed is True
    # menus answer too: a call that is called missed was answered by nobody
    answered_at = None if menu_only else words.stamp(row.get("answer_time"))
    running = not words.text(row.get("hangup_time"))
    talking = CallState.TALKING if answered_at else CallState.RINGING
    number, called, extension = _parties(row, where)
    return Call(
        id=CallId(uuid),
        direction=where,
        state=talking if running else CallState.ENDED,
        number=number,
        called=called,
        extension=extension,
        started_at=words.stamp(row.get("call_time")),
        answered_at=answered_at,
        ended_at=words.stamp(row.get("hangup_time")),
        cause=words.cause(row.get("hangup_cause")),
        ended_by=words.ended_by(row.get("hangup_state")),
        marked_missed=None if running or where is not Direction.INBOUND else missed,
        recording=words.recording(row.get("call_record")),
        sources=frozenset({Source.HISTORY}),
    )


def mark_of(row: Row) -> Mark:
    """Return what marks a row: its uuid, or whatever else stands there."""
    uuid = words.text(row.get("uuid"), 80)
    return Mark(row_key([uuid] if uuid else [repr(row)]), words.stamp(row.get("call_time")))


def wire_number(number: PhoneNumber) -> str:
    """Return a number as the provider takes it: with its country's code and no sign."""
    return number.value.removeprefix("+")


def wire_text(number: str) -> str:
    """Return a number, however it is written, as the provider takes it; no number stays itself."""
    read = number_in(number)
    return wire_number(read) if read else number


def _parties(row: Row, where: Direction) -> tuple[str, str, str]:
    """Return the other party, our outside number, and our extension, as far as told."""
    caller, caller_extension = words.party(row.get("caller"))
    callee, callee_extension = words.party(row.get("callee"))
    match where:
        case Direction.OUTBOUND:
            # documented as the calling extension, but the samples have the outside number there
            _, extension = words.party(row.get("extension"))
            return callee or callee_extension, caller, extension or caller_extension
        case Direction.INTERNAL:
            return caller_extension or caller, "", callee_extension or callee
        case _:
            return caller or caller_extension, callee, callee_extension


def _part(value: Any, name: str) -> Mapping[str, Any]:
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}
