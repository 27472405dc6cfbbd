"""The provider's account and call records are read into our words, whatever their shape."""

import contextlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import (
    Call,
    CallId,
    CallState,
    Direction,
    EndedBy,
    RecordingState,
    Source,
)
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutfon.wire import (
    Me,
    mark_of,
    page_counts,
    read_call,
    read_cdrs,
    read_me,
    wire_number,
    wire_text,
)
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.bulutfon.values import VALUES

START = datetime(2031, 2, 3, 11, 15, 16, tzinfo=UTC)
FIELDS = (
    "uuid", "bf_calltype", "direction", "caller", "callee", "extension", "call_time",
    "answer_time", "hangup_time", "missing_call", "call_price", "call_record", "hangup_cause",
    "hangup_state",
)  # fmt: skip


def calls_in(name: str) -> dict[str, Call]:
    return {call.id: call for call in read_cdrs(read_json(sample(name))).calls}


def paged(rows: int = 1, **said: Any) -> dict[str, Any]:
    return {"cdrs": [{"uuid": f"u{n}"} for n in range(rows)], "pagination": said}


def test_me_json() -> None:
    assert read_me(read_json(sample("me.json"))) == Me(
        name="Ayşe Yılmaz",
        email="ayse@ornek.example",
        gsm="905550000001",
        pbx="ornek",
        url="ornek.bulutfon.example",
        state="CONFIRMED",
        package="LARGE",
        customer_type="INVIDUAL",
        balance="300.06",
        sms_credits=0,
    )


def test_me_of_another_year_json() -> None:
    me = read_me(read_json(sample("me_of_another_year.json")))

    assert (me.gsm, me.url, me.sms_credits) == ("905550000001", "", 120)
    assert me.package == "Bulutfon Ofis Paketi"


@pytest.mark.parametrize("value", [None, [], {}, "ok", 7, {"user": None}, {"pbx": []}])
def test_what_is_no_account_is_told_as_such(value: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_me(value)


def test_an_account_that_tells_little_is_one_all_the_same() -> None:
    me = read_me({"pbx": {"name": "ornek"}, "credit": "none"})

    assert (me.pbx, me.balance, me.sms_credits) == ("ornek", "", None)


def test_cdrs_json() -> None:
    page = read_cdrs(read_json(sample("cdrs.json")))

    assert (page.more, page.pages, page.total) == (True, 3, 203)
    outgoing, incoming, internal = page.calls
    assert incoming == Call(
        id=CallId("bbbb2222-0000-4000-8000-000000000002"),
        direction=Direction.INBOUND,
        state=CallState.ENDED,
        number="905550000002",
        called="908500000001",
        started_at=datetime(2031, 2, 3, 11, 10, tzinfo=UTC),
        answered_at=datetime(2031, 2, 3, 11, 10, 4, tzinfo=UTC),
        ended_at=datetime(2031, 2, 3, 11, 12, 4, tzinfo=UTC),
        cause="NORMAL_CLEARING",
        ended_by=EndedBy.CALLEE,
        marked_missed=False,
        recording=RecordingState.PRESENT,
        sources=frozenset({Source.HISTORY}),
    )
    assert incoming.talked_for == timedelta(minutes=2)
    assert (outgoing.number, outgoing.called, outgoing.extension) == (
        "905550000002",
        "908500000001",
        "",
    )
    assert (outgoing.answered, outgoing.ended_by) == (False, EndedBy.CALLER)
    assert (internal.number, internal.called, internal.extension, internal.recording) == (
        "1007",
        "",
        "1008",
        RecordingState.DELETED,
    )


def test_cdrs_of_a_bad_day_json() -> None:
    calls = calls_in("cdrs_of_a_bad_day.json")

    assert set(calls) == {"menu-1", "old-1", "broken-1", "running-1", "hidden-1"}
    assert calls["old-1"].extension == "1007"
    assert calls["old-1"].recording is RecordingState.PRESENT
    assert calls["old-1"].started_at == datetime(2015, 2, 3, 12, 15, 16, tzinfo=UTC)
    assert calls["hidden-1"].number == "anonymous"


def test_a_call_that_only_a_menu_answered_is_missed() -> None:
    call = calls_in("cdrs_of_a_bad_day.json")["menu-1"]

    assert (call.missed, call.answered, call.recording) == (True, False, RecordingState.NONE)


def test_a_record_that_makes_no_sense_is_kept_with_what_does() -> None:
    call = calls_in("cdrs_of_a_bad_day.json")["broken-1"]

    assert (call.direction, call.number, call.called, call.started_at) == (
        Direction.UNKNOWN,
        "",
        "",
        None,
    )
    assert (call.live, call.ended_at, call.marked_missed) == (False, None, None)
    assert call.recording is RecordingState.PRESENT


def test_a_record_of_a_running_call_is_a_running_call() -> None:
    call = calls_in("cdrs_of_a_bad_day.json")["running-1"]

    assert (call.state, call.extension, call.marked_missed) == (CallState.RINGING, "1007", None)
    talking = read_call({"uuid": "a", "direction": "IN", "answer_time": "2031-02-03T14:15:16Z"})
    assert talking
    assert talking.state is CallState.TALKING


@pytest.mark.parametrize(
    ("value", "more"),
    [
        (paged(page=1, total_pages=2), True),
        (paged(page=2, total_pages=2), False),
        (paged(page="1", total_pages="2"), True),
        (paged(0, page=1, total_pages=9), False),
        (paged(2, limit=2), True),
        (paged(1, limit=2), False),
        ({"cdrs": []}, False),
        ({"data": [{"uuid": "a"}], "paginate": {"page": 1, "total_pages": 4}}, True),
        ([{"uuid": "a"}], True),
    ],
)
def test_whether_another_page_follows(value: Any, more: bool) -> None:
    assert read_cdrs(value).more is more


@pytest.mark.parametrize("said", [None, [], "x", {"page": -1, "total_pages": "viele"}, {"page": 0}])
def test_counts_that_make_no_sense_are_not_known(said: Any) -> None:
    assert page_counts({"pagination": said}) == {}


@pytest.mark.parametrize("page", [None, {}, "ok", {"cdrs": None}, {"cdrs": {}}, 7, True])
def test_a_page_that_is_none_is_incomprehensible(page: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_cdrs(page)


def test_a_row_is_known_again_on_whatever_page() -> None:
    one, two = (mark_of({"uuid": "a", "call_record": said}) for said in ("YES", "NO"))

    assert one == two != mark_of({"uuid": "b"})


def test_rows_that_are_no_calls_have_marks_too() -> None:
    page = read_cdrs(read_json(sample("cdrs_of_a_bad_day.json")))

    assert len(page.calls) == 5
    assert len({mark.key for mark in page.marks}) == 7  # the fax, and the row without a uuid


@pytest.mark.parametrize(
    ("number", "written"),
    [("0532 111 22 33", "905321112233"), ("+49 30 12345678", "493012345678"), ("1007", "1007")],
)
def test_numbers_are_written_with_their_country_and_no_sign(number: str, written: str) -> None:
    assert wire_number(PhoneNumber.parse(number)) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [("+908500000001", "908500000001"), ("0850 000 00 01", "908500000001"), ("", ""), ("x", "x")],
)
def test_our_numbers_are_written_alike_however_they_are_told(number: str, written: str) -> None:
    assert wire_text(number) == written


ROWS = st.dictionaries(st.sampled_from(FIELDS), VALUES)


@given(ROWS)
def test_any_row_is_a_call_or_none(row: dict[str, Any]) -> None:
    call = read_call(row)
    if call is not None:
        assert call.id
        floats = [name for name in ("caller", "callee") if isinstance(row.get(name), float)]
        assert not floats or "" in {call.number, call.called, call.extension}


@given(st.fixed_dictionaries({"cdrs": st.lists(ROWS, max_size=4), "pagination": VALUES}) | VALUES)
def test_any_page_is_calls_or_incomprehensible(page: Any) -> None:
    with contextlib.suppress(Incomprehensible):
        read_cdrs(page)


@given(st.fixed_dictionaries({"user": ROWS, "pbx": VALUES, "credit": VALUES}) | VALUES)
def test_any_value_is_an_account_or_incomprehensible(value: Any) -> None:
    with contextlib.suppress(Incomprehensible):
        read_me(value)
