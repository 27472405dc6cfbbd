"""Web hooks are read into our words, in JSON and form, in every spelling and order."""

import json
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, EndedBy, Source
from santral_desktop.domain.events import CallEnded, CallEvent, CallMarked, CallRang, Facts
from santral_desktop.domain.transitions import advance
from santral_desktop.providers.bulutfon.hooks import read_event
from tests.unit.providers.bulutfon.samples import FORM, raw_event, sample

ONE = CallId("cccc3333-0000-11ee-8000-000000000001")
START = datetime(2031, 2, 3, 11, 15, 16, 123456, tzinfo=UTC)
CALLER = Facts(direction=Direction.INBOUND, number="905321112233", called="908500000002")
KINDS = (
    "call_init", "call_init_menu", "call_init_manu", "incoming_call_group", "call_init_group",
    "incoming_call_extension", "call_init_extension", "missing_call", "call_hangup", "fax_init",
    "call_answered", "", "CALL_INIT",
)  # fmt: skip
FIELDS = (
    "event_type", "uuid", "direction", "caller", "callee", "timestamp", "destination",
    "talk_duration", "hangup_cause", "hangup_detail", "result_disposition", "additional_data",
)  # fmt: skip
VALUES = (
    st.text(max_size=40)
    | st.sampled_from(("null", "IN", "LOCAL", "send_bye", "\ud800", "\0", "٣٤", "1e999", *KINDS))
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)
)


def event_in(name: str) -> CallEvent | None:
    return read_event(raw_event(sample(name)))


@pytest.mark.parametrize("name", ["call_init.json", "call_init.form"])
def test_call_init(name: str) -> None:
    assert event_in(name) == CallRang(
        call_id=ONE, source=Source.EVENTS, started_at=START, facts=CALLER
    )


@pytest.mark.parametrize("name", ["call_init_menu.json", "call_init_manu.form"])
def test_a_menu_rings_nowhere(name: str) -> None:
    event = event_in(name)

    assert isinstance(event, CallRang)
    assert (event.extension, event.facts) == ("", CALLER)


@pytest.mark.parametrize("name", ["incoming_call_group.json", "call_init_group.form"])
def test_a_group_is_the_calls_queue(name: str) -> None:
    event = event_in(name)

    assert isinstance(event, CallRang)
    assert (event.extension, event.facts.queue) == ("", "101")


@pytest.mark.parametrize("name", ["incoming_call_extension.json", "call_init_extension.form"])
def test_an_extension_rings(name: str) -> None:
    assert event_in(name) == CallRang(
        call_id=ONE,
        source=Source.EVENTS,
        extension="1007",
        started_at=START + timedelta(seconds=9),
        facts=CALLER,
    )


@pytest.mark.parametrize("name", ["missing_call.json", "missing_call.form"])
def test_missing_call(name: str) -> None:
    assert event_in(name) == CallMarked(call_id=ONE, source=Source.EVENTS, facts=CALLER)


@pytest.mark.parametrize("name", ["call_hangup.json", "call_hangup.form"])
def test_call_hangup(name: str) -> None:
    """The sample has one of its names twice."""
    assert event_in(name) == CallEnded(
        call_id=ONE,
        source=Source.EVENTS,
        ended_at=START + timedelta(seconds=60),
        talk=timedelta(seconds=40),
        cause="NORMAL_CLEARING",
        ended_by=EndedBy.CALLER,
        facts=CALLER,
    )


def test_call_hangup_of_a_missed_call_json() -> None:
    """All in texts, in milliseconds, with null as a word."""
    event = event_in("call_hangup_of_a_missed_call.json")

    assert isinstance(event, CallEnded)
    assert (event.talk, event.answered_at, event.ended_by) == (None, None, EndedBy.UNKNOWN)
    assert event.ended_at == START.replace(microsecond=123000) + timedelta(seconds=40)
    assert event.facts == CALLER


def test_call_hangup_of_an_outgoing_call_form() -> None:
    """Who is called by us can only answer himself, so that his answer can be reckoned."""
    event = event_in("call_hangup_of_an_outgoing_call.form")

    assert isinstance(event, CallEnded)
    assert (event.extension, event.facts.direction) == ("1007", Direction.OUTBOUND)
    assert (event.facts.number, event.facts.called) == ("905321112233", "")
    assert event.answered_at == START.replace(microsecond=0) + timedelta(seconds=20)


def test_call_hangup_until_2020_json() -> None:
    event = event_in("call_hangup_until_2020.json")

    assert isinstance(event, CallEnded)
    assert (event.talk, event.facts) == (None, CALLER)


def test_call_init_inside_json() -> None:
    event = event_in("call_init_inside.json")

    assert isinstance(event, CallRang)
    assert (event.extension, event.facts.direction) == ("1007", Direction.INTERNAL)
    assert (event.facts.number, event.facts.called) == ("1008", "")


def test_a_group_that_a_colleague_calls_is_no_extension() -> None:
    body = json.dumps({"event_type": "call_init", "uuid": "a", "direction": "LOCAL", "callee": 101})
    event = read_event(raw_event(body.encode()))

    assert isinstance(event, CallRang)
    assert event.extension == ""


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        (1927883716, START.replace(microsecond=0)),
        (1927883716.0, None),
        (1927883716123, START.replace(microsecond=123000)),
        ("1927883716123456", START),
        ("2031-02-03T14:15:16.123456+03:00", START.replace(microsecond=0)),
        (0, None),
        (-1927883716, None),
        (10**17, None),
        ("٣" * 10, None),
        ("null", None),
        (None, None),
    ],
)
def test_a_stamps_unit_is_told_by_its_size(stamp: Any, moment: datetime | None) -> None:
    body = json.dumps({"event_type": "call_init", "uuid": "a", "timestamp": stamp})
    event = read_event(raw_event(body.encode()))

    assert isinstance(event, CallRang)
    assert event.started_at == moment


def test_fax_init_json() -> None:
    assert event_in("fax_init.json") is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[1]",
        b"{not json",
        b"event_type=call_init",
        b"event_type=call_init&uuid=null",
        b"event_type=call_parked&uuid=a",
        b'{"uuid": "a"}',
        b'{"uuid": "a", "event_type": null}',
    ],
)
def test_what_is_no_event_of_a_call_is_nothing(body: bytes) -> None:
    assert read_event(raw_event(body)) is None


@given(st.binary(max_size=400) | st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_any_bytes_are_an_event_or_nothing(said: bytes | dict[str, Any]) -> None:
    """Nothing is raised, whatever comes; and nothing that comes says that somebody talks."""
    if isinstance(said, bytes):
        bodies = [said]
    else:
        form = urlencode({name: str(value) for name, value in said.items()}, errors="replace")
        bodies = [json.dumps(said).encode(), form.encode()]
    for body in bodies:
        event = read_event(raw_event(body, FORM))
        assert event is None or isinstance(event, (CallRang, CallMarked, CallEnded))


MISSED = (
    "call_init.json", "call_init_menu.json", "incoming_call_group.json",
    "incoming_call_extension.json", "missing_call.json", "call_hangup_of_a_missed_call.json",
)  # fmt: skip
TALKED = (
    "call_init.form", "call_init_group.form", "incoming_call_extension.json", "call_hangup.form",
)  # fmt: skip


def told(names: tuple[str, ...]) -> Call:
    """Hear the samples in this order."""
    call = reduce(advance, filter(None, map(event_in, names)), None)
    assert call is not None
    return call


@given(st.permutations(MISSED))
def test_every_order_of_a_missed_call_ends_the_same(names: list[str]) -> None:
    call = told(tuple(names))

    assert call == told(MISSED)
    assert (call.missed, call.state, call.started_at) == (True, CallState.ENDED, START)


@given(st.permutations(TALKED), st.lists(st.sampled_from(TALKED), max_size=3))
def test_every_order_of_a_call_that_was_talked_ends_the_same(
    names: list[str], again: list[str]
) -> None:
    call = told((*names, *again))

    assert call == told(TALKED)
    assert (call.missed, call.talked_for) == (False, timedelta(seconds=40))


@given(st.permutations(TALKED))
def test_no_order_ever_says_that_somebody_talks(names: list[str]) -> None:
    states = {told(tuple(names[: n + 1])).state for n in range(len(names))}

    assert states <= {CallState.RINGING, CallState.ENDED}
