"""A call in a word."""

from datetime import timedelta
from typing import Any

import pytest

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt
from santral_desktop.ui.call_words import (
    Badge,
    badge,
    direction,
    icon_name,
    route,
    spoken,
    waiting_since,
)
from santral_desktop.ui.theme import Tone
from tests.builders import NINE, a_call, a_missed_call


@pytest.mark.parametrize(
    ("parts", "word", "tone"),
    [
        ({}, "1:00", Tone.MUTED),
        ({"talk": timedelta(seconds=42)}, "0:42", Tone.MUTED),
        ({"answered_at": None}, "Cevapsız", Tone.BAD),
        ({"answered_at": None, "returned_in": CallId("x")}, "Cevapsız · geri arandı", Tone.MUTED),
        ({"answered_at": None, "talked_since": True}, "Cevapsız · sonra görüşüldü", Tone.MUTED),
        ({"state": CallState.RINGING}, "Çalıyor", Tone.ACCENT),
        ({"state": CallState.TALKING}, "Görüşülüyor", Tone.GOOD),
        ({"state": CallState.REQUESTED}, "Aranıyor", Tone.ACCENT),
        ({"doubt": Doubt.MAY_HAVE_BEEN_PLACED}, "Arandı mı belirsiz", Tone.WARN),
        ({"doubt": Doubt.UNNAMED}, "Arandı", Tone.MUTED),
        ({"doubt": Doubt.UNNAMED, "state": CallState.REQUESTED}, "Aranıyor", Tone.ACCENT),
        ({"doubt": Doubt.REFUSED}, "Aranamadı", Tone.BAD),
    ],
)
def test_a_call_says_how_it_went(parts: dict[str, Any], word: str, tone: Tone) -> None:
    assert badge(a_call(**parts)) == Badge(word, tone)


@pytest.mark.parametrize(
    ("cause", "word"),
    [
        ("USER_BUSY", "Meşgul"),
        ("CALL_REJECTED", "Reddedildi"),
        ("ORIGINATOR_CANCEL", "Vazgeçildi"),
        ("NO_ANSWER", "Cevaplanmadı"),
        ("", "Cevaplanmadı"),
    ],
)
def test_an_outgoing_call_that_nobody_answered_says_why(cause: str, word: str) -> None:
    call = a_call(direction=Direction.OUTBOUND, answered_at=None, cause=cause)

    assert badge(call) == Badge(word, Tone.MUTED)


def test_our_side_is_the_number_the_queue_and_the_extension() -> None:
    assert route(a_call(queue="700")) == "0850 000 0001 · Kuyruk 700 · Dahili 1007"


def test_an_unknown_side_says_nothing() -> None:
    assert route(a_call(called="", extension="")) == ""


@pytest.mark.parametrize(
    ("way", "picture", "words"),
    [
        (Direction.INBOUND, "inbound", "Gelen çağrı"),
        (Direction.OUTBOUND, "outbound", "Giden çağrı"),
        (Direction.INTERNAL, "internal", "Santral içi çağrı"),
        (Direction.UNKNOWN, "inbound", "Çağrı"),
    ],
)
def test_a_call_has_the_picture_and_the_name_of_its_direction(
    way: Direction, picture: str, words: str
) -> None:
    call = a_call(direction=way)

    assert (icon_name(call), direction(call)) == (picture, words)


def test_a_missed_call_has_a_picture_of_its_own() -> None:
    assert icon_name(a_missed_call()) == "missed"


def test_a_missed_call_says_since_when_it_waits() -> None:
    now = NINE + timedelta(hours=3)

    assert waiting_since(a_missed_call(), now) == "3 sa önce"
    assert spoken(a_missed_call(), now).endswith("Cevapsız, 3 sa önce.")


@pytest.mark.parametrize(
    "call",
    [
        a_call(),
        a_missed_call(returned_in=CallId("x")),
        a_missed_call(talked_since=True),
        a_missed_call(started_at=None),
    ],
    ids=["answered", "returned", "talked since", "no time"],
)
def test_other_calls_wait_for_nobody(call: Call) -> None:
    assert not waiting_since(call, NINE)
