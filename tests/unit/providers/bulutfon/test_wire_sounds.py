"""Announcements and automatic calls are read into our words; orders are written as wanted."""

from datetime import UTC, datetime, time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.automatic_calls import (
    AutomaticCallOrder,
    Called,
    CallingHours,
    Weekday,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutfon.wire_sounds import (
    announcement_fields,
    automatic_call_fields,
    read_announcements,
    read_automatic_call,
    read_automatic_calls,
)
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.bulutfon.values import VALUES

NUMBER = PhoneNumber.parse("0532 111 22 33")
FIELDS = ("id", "title", "did", "announcement", "gather", "created_at", "call_range", "recipients")


def test_announcements_json() -> None:
    rows = read_json(sample("announcements.json"))["announcements"]

    assert read_announcements(rows) == (
        Announcement(
            id="2",
            name="Karşılama",
            file_name="22.wav",
            is_hold_music=False,
            made_at=datetime(2031, 2, 3, 14, 0, 49, tzinfo=UTC),
        ),
        Announcement(id="3", name="Bekleme", is_hold_music=True),
    )


def test_a_sound_has_the_documented_fields() -> None:
    sound = Attachment("k.wav", FileKind.WAV, b"RIFF")

    assert announcement_fields("Karşılama", sound) == {
        "name": "Karşılama",
        "announcement": "data:audio/wav;name:k.wav;base64:UklGRg==",
    }


def test_automatic_calls_json() -> None:
    calls = read_automatic_calls(read_json(sample("automatic_calls.json"))["automatic_calls"])

    assert [(one.id, one.title, one.calls_from, one.asks_for_key) for one in calls] == [
        ("1", "Anket", "908500000001", True),
        ("2", "Duyuru", "908500000001", False),
    ]


def test_automatic_call_json() -> None:
    one = read_automatic_call(read_json(sample("automatic_call.json"))["automatic_call"])

    assert one.hours == {
        Weekday.MONDAY: CallingHours(active=True, start=time(9), finish=time(18)),
        Weekday.TUESDAY: CallingHours(active=False, start=None, finish=None),
    }
    assert one.results == (
        Called(number="905550000001", was_called=True, answered=True, pressed="2"),
        Called(number="905550000002", was_called=True, answered=False),
        Called(number="905550000003", was_called=False, pressed="*"),
        Called(number="905550000004"),
    )


def test_an_order_is_texts_with_the_documented_names() -> None:
    order = AutomaticCallOrder(
        title="Anket",
        calls_from="908500000001",
        receivers=(NUMBER, NUMBER),
        announcement_id="2",
        ring_seconds=20,
        asks_for_key=False,
        keeps_hours=True,
        hours={
            Weekday.MONDAY: CallingHours(start=time(10), finish=time(12, 30)),
            Weekday.SUNDAY: CallingHours(active=False, start=None, finish=None),
        },
    )

    assert automatic_call_fields(order) == {
        "title": "Anket",
        "receivers": "905321112233,905321112233",
        "did": "908500000001",
        "announcement_id": "2",
        "timeout": "20",
        "gather": "false",
        "hours_active": "true",
        "mon_active": "true",
        "mon_start": "10:00",
        "mon_finish": "12:30",
        "sun_active": "false",
    }


def test_a_script_and_a_sound_of_the_web_have_names_of_their_own() -> None:
    def fields(**said: str) -> object:
        order = AutomaticCallOrder(title="a", calls_from="b", receivers=(NUMBER,), **said)
        return {name: value for name, value in automatic_call_fields(order).items() if "_" in name}

    assert fields(script_id="7", script_data="x") == {
        "bulutfon_xm_id": "7",
        "bulutfon_xm_data": "x",
        "hours_active": "false",
    }
    assert fields(sound_url="https://x.example/a.mp3") == {
        "sound_url": "https://x.example/a.mp3",
        "hours_active": "false",
    }


@given(
    st.dictionaries(st.sampled_from(FIELDS), VALUES),
    st.lists(st.dictionaries(st.sampled_from(("number", "gather", "answer")), VALUES), max_size=3),
    st.dictionaries(st.sampled_from(("active", "start", "finish")), VALUES),
)
def test_any_row_is_a_round_of_calls(
    row: dict[str, Any], results: list[Any], hours: dict[str, Any]
) -> None:
    read_automatic_call(row)
    read_announcements([row])
    read_automatic_call({**row, "recipients": results, "call_range": {"monday": hours}})
