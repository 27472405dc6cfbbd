"""The provider's events and records are read into our words, whatever their shape."""

import contextlib
import json
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
from santral_desktop.domain.events import (
    CallAnswered,
    CallEnded,
    CallEvent,
    CallRang,
    Facts,
    LegEnded,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutsantralim.wire import (
    read_event,
    read_records,
    wire_number,
    wire_stamp,
)
from tests.unit.providers.bulutsantralim.samples import ARRIVED, FOLDER, raw_event, sample

ONE = CallId("aaaa1111-0000-4000-8000-000000000001")
START = datetime(2031, 2, 3, 11, 15, 16, tzinfo=UTC)
ANSWER = START + timedelta(seconds=5)
END = START + timedelta(seconds=45)
CALLER = Facts(direction=Direction.INBOUND, number="02120000001", tenant="77")
FIELDS = (
    "event_type", "call_uuid", "direction", "caller_id_number", "caller_id_name", "duration",
    "destination_number", "dialed_user", "connected_user", "start_stamp", "answer_stamp",
    "end_stamp", "queue", "hangup_cause", "recording_present", "sip_hangup_disposition",
    "missed", "talk_duration", "result", "return_uuid", "destination_name", "domain_id",
)  # fmt: skip
WORDS = (
    "t", "Gelen", "Giden (API)", "ringing", "answer", "hangup", "user_hangup", "00:0:35",
    "2031-02-03 14:15:16 +030", "9999-12-31 23:59:59 -9999", "0000-00-00 00:00:00",
    "1014 (908500000001)", "\ud800", "\0", "٣٤", "²:³", "1e999",
)  # fmt: skip
VALUES = (
    st.text(max_size=40)
    | st.sampled_from(WORDS)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)
)


def event_in(name: str) -> CallEvent | None:
    return read_event(raw_event(sample(name)))


def a_row(**parts: Any) -> dict[str, Any]:
    """Return a row of the records, changed by the parts."""
    row: dict[str, Any] = read_json(sample("cdrs.json"))["cdrs"][0]
    return {**row, **parts}


def records_in(name: str) -> dict[CallId, Call]:
    return {call.id: call for call in read_records(read_json(sample(name))).calls}


def test_ringing_form() -> None:
    assert event_in("ringing.form") == CallRang(
        call_id=ONE,
        source=Source.EVENTS,
        extension="1007",
        started_at=START,
        facts=CALLER,
    )


def test_ringing_in_a_queue_form() -> None:
    event = event_in("ringing_in_a_queue.form")

    assert isinstance(event, CallRang)
    assert event.extension == "1008"
    assert event.started_at == START
    assert event.facts == Facts(
        direction=Direction.INBOUND,
        number="+905321112233",
        name="Ayşe Yılmaz",
        called="902120000002",
        queue="200",
        tenant="77",
    )


def test_ringing_in_cp1254_form() -> None:
    event = event_in("ringing_in_cp1254.form")

    assert isinstance(event, CallRang)
    assert event.facts.name == "Güneş Eczanesi"


def test_ringing_inside_form() -> None:
    event = event_in("ringing_inside.form")

    assert isinstance(event, CallRang)
    assert (event.facts.direction, event.facts.number, event.facts.called, event.extension) == (
        Direction.INTERNAL,
        "1008",
        "",
        "1007",
    )


def test_forwarded_ringing_json() -> None:
    assert event_in("forwarded_ringing.json") == event_in("ringing.form")


def test_answer_form() -> None:
    assert event_in("answer.form") == CallAnswered(
        call_id=ONE,
        source=Source.EVENTS,
        extension="1008",
        started_at=START,
        answered_at=ANSWER,
        facts=CALLER,
    )


def test_an_answer_without_a_stamp_was_given_when_it_arrived() -> None:
    event = read_event(raw_event(b"event_type=answered&call_uuid=a"))

    assert isinstance(event, CallAnswered)
    assert event.answered_at == ARRIVED


def test_hangup_form() -> None:
    assert event_in("hangup.form") == CallEnded(
        call_id=ONE,
        source=Source.EVENTS,
        extension="1007",
        started_at=START,
        answered_at=ANSWER,
        ended_at=END,
        talk=timedelta(seconds=40),
        cause="NORMAL_CLEARING",
        ended_by=EndedBy.CALLER,
        recording=RecordingState.PRESENT,
        facts=CALLER,
    )


def test_hangup_of_a_missed_call_form() -> None:
    event = event_in("hangup_of_a_missed_call.form")

    assert isinstance(event, CallEnded)
    assert (event.answered_at, event.talk, event.cause, event.recording, event.facts.number) == (
        None,
        None,
        "ORIGINATOR_CANCEL",
        RecordingState.NONE,
        "",
    )


def test_hangup_of_an_outgoing_call_form() -> None:
    event = event_in("hangup_of_an_outgoing_call.form")

    assert isinstance(event, CallEnded)
    assert event.extension == "1007"
    assert (event.facts.direction, event.facts.number, event.facts.called) == (
        Direction.OUTBOUND,
        "00493012345",
        "908500000001",
    )


def test_user_hangup_form() -> None:
    event = event_in("user_hangup.form")

    assert isinstance(event, LegEnded)
    assert (event.extension, event.cause, event.facts.queue) == ("1008", "LOSE_RACE", "200")


def test_test_post_form() -> None:
    assert event_in("test_post.form") is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}=",
        b"{not json",
        b"[1]",
        b"event_type=ringing",
        b"event_type=ringing&call_uuid=",
        b"event_type=parked&call_uuid=a",
        b"call_uuid=a",
        b"&".join(b"a=%d" % n for n in range(200)) + b"&call_uuid=a&event_type=ringing",
    ],
)
def test_what_is_no_event_of_a_call_is_nothing(body: bytes) -> None:
    assert read_event(raw_event(body)) is None


def test_hostile_texts_come_out_inert() -> None:
    body = "event_type=ringing&call_uuid=a&direction=inbound&caller_id_name=<b>%00%0d\u202e" + (
        "x" * 10_000
    )
    event = read_event(raw_event(body.encode()))

    assert isinstance(event, CallRang)
    assert event.facts.name.startswith("<b> x")
    assert len(event.facts.name) == 120


def test_cdrs_json() -> None:
    records = read_records(read_json(sample("cdrs.json")))

    assert (records.rows, records.total, records.pages) == (1, 1, 1)
    assert records.calls == (
        Call(
            id=ONE,
            direction=Direction.INBOUND,
            state=CallState.ENDED,
            number="02120000001",
            name="Örnek Ltd",
            called="902160000002",
            queue="201",
            started_at=START,
            answered_at=ANSWER,
            ended_at=END,
            talk=timedelta(seconds=40),
            cause="NORMAL_CLEARING",
            ended_by=EndedBy.CALLER,
            marked_missed=False,
            recording=RecordingState.PRESENT,
            sources=frozenset({Source.HISTORY}),
        ),
    )


def test_cdrs_of_a_bad_day_json() -> None:
    calls = records_in("cdrs_of_a_bad_day.json")

    assert set(calls) == {"bbbb-g", "missed-1", "running-1", "ringing-1", "bare-1"}
    placed = calls[CallId("bbbb-g")]
    assert (placed.direction, placed.number, placed.called) == (
        Direction.OUTBOUND,
        "905321112233",
        "908500000001",
    )
    assert (placed.extension, placed.started_at, placed.talk) == (
        "1014",
        START,
        timedelta(seconds=30),
    )
    assert placed.recording is RecordingState.DELETED


def test_a_record_with_a_broken_stamp_is_kept_without_it() -> None:
    missed = records_in("cdrs_of_a_bad_day.json")[CallId("missed-1")]

    assert (missed.started_at, missed.missed, missed.extension) == (None, True, "1007")
    assert missed.returned_in == "returned-1"
    assert missed.recording is RecordingState.UNKNOWN


def test_a_record_of_a_running_call_is_a_running_call() -> None:
    calls = records_in("cdrs_of_a_bad_day.json")
    talking, ringing = calls[CallId("running-1")], calls[CallId("ringing-1")]

    assert (talking.state, talking.number, talking.extension, talking.talk) == (
        CallState.TALKING,
        "1008",
        "1007",
        None,
    )
    assert (ringing.state, ringing.queue, ringing.marked_missed) == (CallState.RINGING, "200", None)


def test_cdrs_of_a_queue_json() -> None:
    calls = records_in("cdrs_of_a_queue.json")
    answered, missed = calls[CallId("queue-1")], calls[CallId("queue-2")]

    assert (answered.extension, answered.name, answered.queue) == ("1007", "Ayşe Yılmaz", "200")
    assert (answered.missed, answered.recording, answered.started_at) == (
        False,
        RecordingState.PRESENT,
        START,
    )
    assert missed.missed


def test_legs_come_to_the_same_in_any_order() -> None:
    page = read_json(sample("cdrs_of_a_queue.json"))
    turned = {"cdrs": page["cdrs"][::-1]}
    said = lambda call: (call.extension, call.missed, call.started_at, call.name)  # noqa: E731

    there = {call.id: said(call) for call in read_records(page).calls}
    back = {call.id: said(call) for call in read_records(turned).calls}

    assert there[CallId("queue-1")] == back[CallId("queue-1")]


def test_of_two_legs_that_talked_the_later_one_counts_and_the_first_answer() -> None:
    rows = [
        a_row(destination_number="1007 (902160000002)", answer_stamp="2031-02-03 14:15:21 +0300"),
        a_row(destination_number="1008 (902160000002)", answer_stamp="2031-02-03 14:15:50 +0300"),
    ]

    calls = [read_records({"cdrs": turned}).calls[0] for turned in (rows, rows[::-1])]

    assert [(call.extension, call.answered_at) for call in calls] == [("1008", ANSWER)] * 2


def test_a_row_is_known_again_on_another_page_though_its_call_went_on() -> None:
    running, over = a_row(end_stamp="", talk_duration="00:00:00"), a_row()

    keys = [read_records({"cdrs": [row]}).keys for row in (running, over)]

    assert keys[0] == keys[1]


def test_legs_of_one_call_are_rows_of_their_own_and_so_is_what_cannot_be_read() -> None:
    rows = [a_row(), a_row(destination_number="1008 (902160000002)"), {"x": 1}, "noise"]

    assert len(read_records({"cdrs": rows}).keys) == 4


@pytest.mark.parametrize("total", [0, None, "viele", -3, [], "9" * 40], ids=repr)
def test_a_total_that_says_nothing_is_not_known(total: Any) -> None:
    page = {"cdrs": [a_row()], "pagination": {"total_count": total, "total_pages": total}}

    records = read_records(page)

    assert (records.total, records.pages) == (None, 0)


def test_an_end_that_cannot_be_read_was_an_end_all_the_same() -> None:
    call = read_records({"cdrs": [a_row(end_stamp="2031-02-33")]}).calls[0]

    assert (call.live, call.ended_at) == (False, None)


@pytest.mark.parametrize("page", [None, [], {}, "ok", {"cdrs": None}, {"cdrs": {}}, 7, True])
def test_a_page_that_is_none_is_incomprehensible(page: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_records(page)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("0532 111 22 33", "905321112233"),
        ("+49 30 12345678", "00493012345678"),
        ("1007", "1007"),
        ("112", "112"),
    ],
)
def test_numbers_are_written_as_the_provider_takes_them(number: str, written: str) -> None:
    assert wire_number(PhoneNumber.parse(number)) == written


def test_stamps_are_written_in_utc() -> None:
    assert wire_stamp(START) == "2031-02-03 11:15:16 UTC"


def test_every_sample_has_a_test() -> None:
    tests = "".join(
        path.read_text("utf-8") for path in FOLDER.parents[1].glob("unit/providers/**/test_*.py")
    )

    assert [path.name for path in FOLDER.iterdir() if f'"{path.name}"' not in tests] == []


@given(st.binary(max_size=400))
def test_any_bytes_are_an_event_or_none(body: bytes) -> None:
    read_event(raw_event(body))


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_any_values_are_an_event_or_none(fields: dict[str, Any]) -> None:
    read_event(raw_event(json.dumps({"call_uuid": "a", **fields}).encode()))


@given(
    st.fixed_dictionaries(
        {"cdrs": st.lists(st.dictionaries(st.sampled_from(FIELDS), VALUES), max_size=4) | VALUES}
    )
    | VALUES
)
def test_any_page_is_calls_or_incomprehensible(page: Any) -> None:
    with contextlib.suppress(Incomprehensible):
        records = read_records(page)
        assert len(records.calls) <= records.rows
        assert len(records.keys) <= records.rows
